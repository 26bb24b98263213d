import asyncio
import os
import selectors
import signal


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


def say(lane, what):
    print(f"{clock.now * 1000:5.0f} {lane} {what}")


# ANCHOR: shop
LIMIT = 0.4


def stopped_by_a_signal():
    """An event that SIGTERM or Ctrl-C sets."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in [signal.SIGTERM, signal.SIGINT]:
        loop.add_signal_handler(number, stop.set)
    return stop


async def meal(reader):
    name = await reader.readline()
    await asyncio.sleep(EATING_TIME.get(name.strip(), 9))


class Shop:
    def __init__(self):
        self.guests = set()

    async def serve(self, reader, writer):
        guest = asyncio.current_task()
        self.guests.add(guest)
        guest.add_done_callback(self.guests.discard)
        try:
            await meal(reader)
            answer = b"thank you"
        except asyncio.CancelledError:
            answer = b"we are closing"
        writer.write(answer)
        writer.close()
        await writer.wait_closed()

    async def close(self):
        """Waits for the guests. Returns how many had to be sent away."""
        if not self.guests:
            return 0
        _, late = await asyncio.wait(self.guests, timeout=LIMIT)
        for guest in late:
            guest.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)


async def main():
    stop, shop = stopped_by_a_signal(), Shop()
    server = await asyncio.start_server(shop.serve, "127.0.0.1", 0)
    say("shop", "opens, and waits")
    visitors = asyncio.create_task(visits(server.sockets[0].getsockname()))

    await stop.wait()
    say("shop", "closes the door, and waits")
    server.close()
    late = await shop.close()
    say("shop", f"ends, {late} sent away")
    await visitors


# ANCHOR_END: shop

EATING_TIME = {b"Guido": 0.3, b"Luciano": 0.5}


async def visit(address, name):
    say(name, "waits for a meal")
    try:
        reader, writer = await asyncio.open_connection(*address)
    except ConnectionRefusedError:
        say(name, "ends: connection refused")
        return
    writer.write(f"{name}\n".encode())
    answer = await reader.read()
    say(name, f"ends: {answer.decode()}")
    writer.close()


async def visits(address):
    """A guest comes every 100 ms. The signal is sent when there are three."""
    async with asyncio.TaskGroup() as group:
        for name in ["Guido", "Luciano", "Kushal"]:
            group.create_task(visit(address, name))
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.05)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0.05)
        group.create_task(visit(address, "Raymond"))


with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
