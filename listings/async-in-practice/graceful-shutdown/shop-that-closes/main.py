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


# ANCHOR: shop
def say(lane, what):
    print(f"{clock.now * 1000:5.0f} {lane} {what}")


async def serve(name, seconds):
    say(name, "is served")
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        say(name, "is sent away")
        raise
    finally:
        say(name, "ends")


async def open_door(guests):
    for name, seconds in [("Guido", 0.3), ("Luciano", 0.5), ("Kushal", 9)]:
        guests.add(asyncio.create_task(serve(name, seconds)))
        await asyncio.sleep(0.1)
    say("door", "waits for guests")
    await asyncio.Event().wait()


async def main():
    say("shop", "opens, and waits")
    guests = set()
    door = asyncio.create_task(open_door(guests))
    await asyncio.sleep(0.35)
    say("shop", "closes the door, and waits")
    door.cancel()
    _, late = await asyncio.wait(guests, timeout=0.4)
    for guest in late:
        guest.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    say("shop", f"ends, {len(late)} sent away")


# ANCHOR_END: shop

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
