import asyncio
import selectors


# ANCHOR: network-clock
class NetworkClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        # The time passes only if no socket is ready.
        ready = super().select(timeout and 0)
        self.now += 0 if ready else timeout or 0
        return ready


clock = NetworkClock()


def paused_loop():
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    return loop


# ANCHOR_END: network-clock


# ANCHOR: seats
def log(who, what):
    print(f"{clock.now:5.0f} {who} {what}")


class Bar:
    def __init__(self, seats):
        self.seats = asyncio.Semaphore(seats)

    async def serve(self, reader, writer):
        async with self.seats:
            name = (await reader.readline()).decode().strip()
            log(name, "is served")
            await asyncio.sleep(10)
            log(name, "ends")
        writer.close()


async def visit(address, name, arrival):
    await asyncio.sleep(arrival)
    reader, writer = await asyncio.open_connection(*address)
    writer.write(f"{name}\n".encode())
    log(name, "waits, connected")
    await reader.read()
    writer.close()


async def main():
    bar = Bar(seats=2)
    server = await asyncio.start_server(bar.serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with asyncio.TaskGroup() as guests:
        for arrival, name in enumerate(["Guido", "Luciano", "Kushal"]):
            guests.create_task(visit(address, name, arrival))


# ANCHOR_END: seats

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
