import asyncio
import random
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


# ANCHOR: retry
async def retry(operation, *, attempts, first, longest, rng):
    for attempt in range(1, attempts + 1):
        try:
            return await operation(attempt)
        except (ConnectionError, TimeoutError):
            if attempt == attempts:
                raise
        ceiling = min(first * 2 ** (attempt - 1), longest)
        await asyncio.sleep(rng.uniform(0, ceiling))


async def connect(attempt):
    print(f"{clock.now * 1000:5.0f} ms: attempt {attempt}")
    if attempt < 5:
        raise ConnectionRefusedError("refused")
    return "connected"


async def main():
    rng = random.Random(7)
    limits = {"first": 0.1, "longest": 0.5, "rng": rng}
    print(await retry(connect, attempts=6, **limits))
    try:
        await retry(connect, attempts=3, **limits)
    except ConnectionError as error:
        print("gave up:", error)


# ANCHOR_END: retry

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
