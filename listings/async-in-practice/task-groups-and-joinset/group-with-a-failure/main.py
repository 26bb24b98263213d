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


# ANCHOR: steps
def say(lane, what):
    print(f"{clock.now * 1000:5.0f} {lane} {what}")


async def step(lane, seconds):
    say(lane, "waits")
    try:
        await asyncio.sleep(seconds)
        if lane == "order":
            say(lane, "fails")
            raise LookupError("no such order")
    except asyncio.CancelledError:
        say(lane, "waits for its clean-up")
        await asyncio.sleep(0.1)
        say(lane, "fails")
        raise OSError("printer on fire") from None
    finally:
        say(lane, "ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(step("item", 0.1))
            group.create_task(step("order", 0.2))
            group.create_task(step("bill", 0.3))
    except* (LookupError, OSError) as failed:
        say("main", f"hears: {[str(e) for e in failed.exceptions]}")


# ANCHOR_END: steps

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
