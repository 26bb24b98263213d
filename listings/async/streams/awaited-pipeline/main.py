import asyncio
import selectors
from contextlib import aclosing


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


# ANCHOR: pipeline
async def readings():
    n = 0
    while True:
        await asyncio.sleep(1)
        yield n
        n += 1


async def squares(numbers):
    async for n in numbers:
        yield n * n


async def plus_three(numbers):
    async for n in numbers:
        await asyncio.sleep(0.5)
        yield n + 3


async def main():
    async with aclosing(readings()) as sensor:
        async for y in plus_three(squares(sensor)):
            print(f"{clock.now} s: {y}")
            if y > 10:
                break


# ANCHOR_END: pipeline

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
