import asyncio
import itertools
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


# ANCHOR: ticks
WORK = [0, 35, 0, 0, 5, 0]


async def sleep_after_work():
    """What most programs do."""
    for work in WORK:
        yield
        await asyncio.sleep(work / 1000)
        await asyncio.sleep(0.01)


async def every(period):
    """Ticks at multiples of the period; those that are missed come at once."""
    loop = asyncio.get_running_loop()
    start = loop.time()
    for n in itertools.count():
        await asyncio.sleep(start + n * period - loop.time())
        yield


async def main():
    start, ticks = clock.now, []
    async for _ in sleep_after_work():
        ticks.append(round((clock.now - start) * 1000))
    print("sleep after work", ticks)

    start, ticks = clock.now, []
    work = iter(WORK)
    async for _ in every(0.01):
        ticks.append(round((clock.now - start) * 1000))
        await asyncio.sleep(next(work) / 1000)
        if len(ticks) == len(WORK):
            break
    print("burst           ", ticks)


# ANCHOR_END: ticks

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
