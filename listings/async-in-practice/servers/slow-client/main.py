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


# ANCHOR: report
REPORT = b"x" * (16 << 20)


async def send_report(reader, writer):
    writer.write(REPORT)
    waiting = writer.transport.get_write_buffer_size() > 0
    print("some of it waits in memory:", waiting)
    try:
        async with asyncio.timeout(30):
            await writer.drain()
        print(f"{clock.now:3.0f} s: sent")
        writer.close()
    except TimeoutError:
        print(f"{clock.now:3.0f} s: too slow, hanging up")
        writer.transport.abort()


async def fetch(address, pause):
    reader, writer = await asyncio.open_connection(*address)
    await asyncio.sleep(pause)
    report = await reader.read()
    print("all of it received:", len(report) == len(REPORT))
    writer.close()


async def main():
    server = await asyncio.start_server(send_report, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    await fetch(address, pause=10)
    await fetch(address, pause=60)


# ANCHOR_END: report

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
