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


# ANCHOR: tasks
async def polite():
    print("polite: starting")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("polite: cleaning up")
        raise


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        left = asyncio.current_task().uncancel()
        print("stubborn: ignored, requests left:", left)
    await asyncio.sleep(10)
    return "stubborn: done"


async def main():
    task = asyncio.create_task(polite())
    await asyncio.sleep(1)
    print("asked:", task.cancel("time is up"))
    print("right after:", task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print("main: canceled,", error)
    print("at the end:", task.cancelled())

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    task.cancel()
    print(await task, f"after {clock.now:.0f} s")

    task = asyncio.create_task(polite())
    task.cancel()
    await asyncio.wait([task])
    print("before it began, canceled:", task.cancelled())

    task = asyncio.create_task(asyncio.sleep(0, "soup"))
    await task
    print("too late:", task.cancel(), task.result())


# ANCHOR_END: tasks

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
