import asyncio
import math
import selectors
from concurrent.futures import ThreadPoolExecutor


class PausedClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(None if timeout is None else 0)
        if not ready:
            self.now += timeout or 0
        return ready


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.0015)
    print(f"asleep for 1.5 ms: {(loop.time() - start) * 1000:.1f} ms")

    async def from_a_thread():
        return "spawned from a thread"

    def ask():
        return asyncio.run_coroutine_threadsafe(from_a_thread(), loop).result()

    with ThreadPoolExecutor() as pool:
        print(await loop.run_in_executor(pool, ask))
        computed = await loop.run_in_executor(pool, math.factorial, 20)
        print(f"computed beside the loop: {computed}")

    try:
        async with asyncio.timeout(1):
            await loop.create_future()
    except TimeoutError as late:
        print(f"a limit of a second: {late!r}")
    print(f"on the clock: {(loop.time() - start) * 1000:.1f} ms")


def paused_loop():
    clock = PausedClock()
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    return loop


with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
