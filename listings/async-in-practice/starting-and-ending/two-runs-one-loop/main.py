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


# ANCHOR: runs
async def meter():
    for seconds in range(1, 100):
        await asyncio.sleep(1)
        print(f"meter: {seconds} s")


async def main():
    await asyncio.sleep(2.25)
    return "back in main"


with asyncio.Runner(loop_factory=paused_loop) as runner:
    task = runner.get_loop().create_task(meter())
    print("made, not running")
    print(runner.run(main()))
    print("between two runs")
    print(runner.run(main()))
print("canceled:", task.cancelled())
# ANCHOR_END: runs
