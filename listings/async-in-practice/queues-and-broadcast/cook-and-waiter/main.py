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


# ANCHOR: kitchen
def say(lane, what):
    print(f"{clock.now * 1000:5.0f} {lane} {what}")


async def cook(shelf):
    for plate in range(1, 6):
        say("cook", f"cooks {plate}")
        await asyncio.sleep(0.1)
        if shelf.full():
            say("cook", "waits for room")
        await shelf.put(plate)
    await shelf.put(None)
    say("cook", "ends")


async def waiter(shelf):
    say("waiter", "waits for a plate")
    while plate := await shelf.get():
        say("waiter", f"serves {plate}")
        await asyncio.sleep(0.25)
    say("waiter", "ends")


async def main():
    shelf = asyncio.Queue(maxsize=2)
    await asyncio.gather(cook(shelf), waiter(shelf))


# ANCHOR_END: kitchen

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
