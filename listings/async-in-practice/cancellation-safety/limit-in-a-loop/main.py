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


# ANCHOR: limits
async def new_in_each_round():
    for ticks in range(1000):
        try:
            async with asyncio.timeout(0.1):
                await asyncio.sleep(0.03)
        except TimeoutError:
            return ticks
    return "no end after 1000"


async def kept():
    ticks = 0
    try:
        async with asyncio.timeout(0.1):
            while True:
                await asyncio.sleep(0.03)
                ticks += 1
    except TimeoutError:
        return ticks


async def main():
    print("new in each round:", await new_in_each_round())
    print("kept:", await kept())


# ANCHOR_END: limits

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
