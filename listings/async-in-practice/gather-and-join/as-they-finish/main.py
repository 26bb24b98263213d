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


# ANCHOR: mirrors
async def download(mirror, seconds):
    await asyncio.sleep(seconds)
    return mirror


def downloads():
    return [download("Oslo", 4), download("Pune", 2), download("Lima", 1)]


async def limited(seats, coroutine):
    async with seats:
        return await coroutine


async def main():
    print("given: ", await asyncio.gather(*downloads()))

    came = [await each for each in asyncio.as_completed(downloads())]
    print("came:  ", came)

    seats = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(limited(seats, each)) for each in downloads()]
    print("by two:", [await each for each in asyncio.as_completed(tasks)])

    tasks = [asyncio.create_task(each) for each in downloads()]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first: ", done.pop().result(), "and", len(pending), "go on")

    done, pending = await asyncio.wait(pending, timeout=1.5)
    print("later: ", len(done), "done,", len(pending), "pending")
    for task in pending:
        task.cancel()


# ANCHOR_END: mirrors

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
