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


# ANCHOR: upload
def say(lane, what):
    print(f"{clock.now * 1000:5.0f} {lane} {what}")


async def upload(lane, millis):
    try:
        for part in range(1, 9):
            say(lane, f"waits for part {part}")
            await asyncio.sleep(millis / 1000)
    finally:
        say(lane, "waits: tells the server")
        await asyncio.sleep(0.1)
        say(lane, "ends")


async def main():
    uploads = [
        asyncio.create_task(upload("photos", 200)),
        asyncio.create_task(upload("music", 300)),
    ]
    say("main", "waits")
    await asyncio.sleep(0.5)
    say("main", "cancels, and waits")
    for task in uploads:
        task.cancel()
    await asyncio.wait(uploads)
    say("main", "ends")


# ANCHOR_END: upload

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
