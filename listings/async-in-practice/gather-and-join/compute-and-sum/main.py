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


# ANCHOR: sums
async def compute(x, y):
    await asyncio.sleep(x)
    return x + y


async def in_turn():
    a = await compute(1, 2)
    b = await compute(2, 3)
    c = await compute(3, 4)
    return a + b + c


async def made_first():
    a, b, c = compute(1, 2), compute(2, 3), compute(3, 4)
    return await a + await b + await c


async def tasks_first():
    sums = [compute(1, 2), compute(2, 3), compute(3, 4)]
    tasks = [asyncio.create_task(each) for each in sums]
    return sum([await task for task in tasks])


async def together():
    a, b, c = await asyncio.gather(
        compute(1, 2),
        compute(2, 3),
        compute(3, 4),
    )
    return a + b + c


async def any_number():
    sums = [compute(x, x + 1) for x in range(1, 4)]
    return sum(await asyncio.gather(*sums))


async def main():
    for way in in_turn, made_first, tasks_first, together, any_number:
        start = clock.now
        total = await way()
        print(f"{way.__name__:<12}{total} after {clock.now - start:.0f} s")


# ANCHOR_END: sums

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
