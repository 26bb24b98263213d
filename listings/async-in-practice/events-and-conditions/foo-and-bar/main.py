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


# ANCHOR: foo
async def foo(future):
    print("foo waits, done:", future.done())
    print("foo has", await future, f"after {clock.now:.0f} s")


async def bar(future):
    print("bar works")
    await asyncio.sleep(3)
    future.set_result("the answer")
    print("bar has resolved it")


async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(foo(future), foo(future), bar(future))
    try:
        future.set_result("another")
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)


# ANCHOR_END: foo

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
