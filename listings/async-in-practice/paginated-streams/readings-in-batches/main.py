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


# ANCHOR: batches
async def readings():
    for n, pause in enumerate([0, 1, 1, 5, 1, 1, 1, 9]):
        await asyncio.sleep(pause)
        yield n


async def batches(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def main():
    async for batch in batches(readings(), 3):
        print(f"{clock.now:2.0f} s: {batch}")


# ANCHOR_END: batches

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
