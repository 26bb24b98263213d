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


# ANCHOR: naps
def say(lane, what):
    print(f"{clock.now * 1000:5.0f} {lane} {what}")


async def work(lane, first, second):
    say(lane, "begins and sleeps")
    await asyncio.sleep(first)
    say(lane, "turns over and sleeps")
    await asyncio.sleep(second)
    say(lane, "ends")
    return lane


async def main():
    one = asyncio.create_task(work("one", 1, 2))
    two = asyncio.create_task(work("two", 2, 1))
    print(await asyncio.gather(one, two))


# ANCHOR_END: naps

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
