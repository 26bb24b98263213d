import asyncio
import selectors
from collections import deque


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


# ANCHOR: windows
async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def buffered(coroutines, limit):
    running = deque()
    for coroutine in coroutines:
        running.append(asyncio.create_task(coroutine))
        if len(running) == limit:
            yield await running.popleft()
    while running:
        yield await running.popleft()


async def timed(name, results):
    start = clock.now
    fetched = [seconds async for seconds in results]
    print(f"{name}: {fetched} in {clock.now - start:.0f} s")


async def main():
    waits = [3, 1, 2, 1]
    await timed("one", buffered(map(fetch, waits), 1))
    await timed("two", buffered(map(fetch, waits), 2))
    await timed("all", buffered(map(fetch, waits), 4))


# ANCHOR_END: windows

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
