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


# ANCHOR: dishes
def say(lane, what):
    print(f"{clock.now * 1000:5.0f} {lane} {what}")


async def cook(dish, seconds):
    say(dish, "cooks")
    try:
        await asyncio.sleep(seconds)
        if dish == "soup":
            raise RuntimeError("burnt")
        say(dish, "is served")
    finally:
        say(dish, "ends")


async def main():
    salad = asyncio.create_task(cook("salad", 0.3))
    soup = asyncio.create_task(cook("soup", 0.2))
    pasta = asyncio.create_task(cook("pasta", 0.5))
    say("Guido", "waits for dinner")
    try:
        await asyncio.gather(salad, soup, pasta)
    except RuntimeError as error:
        say("Guido", f"has heard: {error}")
    await asyncio.sleep(0.4)
    say("Guido", "ends")


# ANCHOR_END: dishes

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
