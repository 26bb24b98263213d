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


# ANCHOR: heart
def log(who, what):
    print(f"{clock.now:5.0f} {who} {what}")


async def heart():
    while True:
        await asyncio.sleep(4)
        log("Heart", "beats")


async def cook():
    for dish in ["soup", "salad"]:
        await asyncio.sleep(3)
        log("Cook", f"carves the {dish}")
        await asyncio.sleep(8)
        log("Cook", "waits for an order")


async def main():
    beating = asyncio.create_task(heart())
    await cook()
    beating.cancel()


# ANCHOR_END: heart

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
