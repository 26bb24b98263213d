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


# ANCHOR: orders
async def process(step, seconds):
    print(f"Processing {step}...")
    await asyncio.sleep(seconds)
    return f"Processed {step}"


async def main():
    steps = [("item", 3), ("order", 1), ("bill", 2)]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(process(*step)) for step in steps]
        print("All tasks are scheduled")
    print("Results:", [task.result() for task in tasks])
    print(f"after {clock.now:.0f} s")


# ANCHOR_END: orders

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
