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
async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page


async def report(way, coroutine):
    start = clock.now
    try:
        outcome = await coroutine
    except TimeoutError:
        outcome = "timed out"
    print(f"{way:<16}{outcome} after {clock.now - start} s")


async def each_call():
    one = await asyncio.wait_for(fetch("a", 1.5), timeout=2)
    two = await asyncio.wait_for(fetch("b", 1.5), timeout=2)
    return one + two


async def all_calls():
    async with asyncio.timeout(2):
        return await fetch("a", 1.5) + await fetch("b", 1.5)


async def at_a_deadline():
    deadline = asyncio.get_running_loop().time() + 2
    one = await fetch("a", 1.5)
    async with asyncio.timeout_at(deadline):
        return one + await fetch("b", 1.5)


async def outer_wins():
    async with asyncio.timeout(1):
        try:
            return await asyncio.wait_for(fetch("a", 5), timeout=2)
        except TimeoutError:
            return "the inner one"


async def moved():
    async with asyncio.timeout(2) as limit:
        one = await fetch("a", 1.5)
        limit.reschedule(limit.when() + 1.5)
        return one + await fetch("b", 1.5)


async def main():
    await report("each call", each_call())
    await report("all calls", all_calls())
    await report("at a deadline", at_a_deadline())
    await report("outer wins", outer_wins())
    await report("moved", moved())


# ANCHOR_END: limits

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
