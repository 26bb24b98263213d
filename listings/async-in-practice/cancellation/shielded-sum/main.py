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


# ANCHOR: sum
async def compute():
    await asyncio.sleep(2)
    print("computed")
    return 20


async def patient(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("patient: canceled")
        raise


async def main():
    inner = asyncio.create_task(compute())
    outer = asyncio.create_task(patient(inner))
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.wait([outer])
    print("outer canceled:", outer.cancelled())
    print("inner result:", await inner)

    outer = asyncio.create_task(asyncio.sleep(2, result="slept"))
    waiting = asyncio.create_task(asyncio.wait_for(outer, 5))
    await asyncio.sleep(1)
    waiting.cancel()
    await asyncio.wait([waiting])
    print("without a shield, canceled:", outer.cancelled())


# ANCHOR_END: sum

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
