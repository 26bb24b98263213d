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


# ANCHOR: main
async def keep_after(promise, delay, value):
    await asyncio.sleep(delay)
    promise.set_result(value)


async def main():
    promise = asyncio.get_running_loop().create_future()
    keeping = asyncio.create_task(keep_after(promise, 1, "soup"))
    print(promise)
    await promise
    print(promise)

    promise = asyncio.get_running_loop().create_future()
    keeping = asyncio.create_task(keep_after(promise, 1, "pie"))
    keeping.cancel()
    try:
        async with asyncio.timeout(60):
            await promise
    except TimeoutError:
        print("still waiting after a minute")


with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
# ANCHOR_END: main
