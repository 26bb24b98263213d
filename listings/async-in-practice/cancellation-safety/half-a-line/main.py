import asyncio
import selectors


# ANCHOR: clock
class PausedClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        self.now += timeout or 0
        return super().select(0)


clock = PausedClock()


def paused_loop():
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    return loop


# ANCHOR_END: clock


# ANCHOR: lines
async def sensor(reader):
    for piece in [b"21 deg", b"rees\n22 ", b"degrees\n"]:
        reader.feed_data(piece)
        await asyncio.sleep(0.7)
    reader.feed_eof()


async def listen(reader):
    while True:
        try:
            async with asyncio.timeout(0.5):
                line = await reader.readline()
        except TimeoutError:
            print("tick")
            continue
        if not line:
            break
        print("line:", line.decode().rstrip())


async def main():
    reader = asyncio.StreamReader()
    await asyncio.gather(sensor(reader), listen(reader))


# ANCHOR_END: lines

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
