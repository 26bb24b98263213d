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


# ANCHOR: forks
def log(what):
    print(f"{clock.now:5.0f} {asyncio.current_task().get_name()} {what}")


async def take(fork, name):
    log(f"waits for the {name} fork")
    await fork.acquire()
    log(f"holds the {name} fork")


async def dine(first, second, names):
    await take(first, names[0])
    await asyncio.sleep(1)
    await take(second, names[1])
    log("ends")


async def main():
    left, right = asyncio.Lock(), asyncio.Lock()
    guido = dine(left, right, ["left", "right"])
    luciano = dine(right, left, ["right", "left"])
    tasks = {
        asyncio.create_task(guido, name="Guido"),
        asyncio.create_task(luciano, name="Luciano"),
    }
    _, stuck = await asyncio.wait(tasks, timeout=3600)
    for task in sorted(stuck, key=asyncio.Task.get_name):
        frame = task.get_stack()[-1]
        print(task.get_name(), "is stuck in", frame.f_code.co_name)


# ANCHOR_END: forks

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
