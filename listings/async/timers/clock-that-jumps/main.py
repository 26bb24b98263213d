import asyncio
import selectors


# ANCHOR: clock
class PausedClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        if timeout:
            before, self.now = self.now, self.now + timeout
            print(f"     select({timeout:.1f}): {before:.1f} to {self.now:.1f}")
        return super().select(0)


clock = PausedClock()


def paused_loop():
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    return loop


# ANCHOR_END: clock


# ANCHOR: main
async def greeter(name, naps):
    for nap in naps:
        print(f"{clock.now * 1000:4.0f} {name} sleeps {nap * 1000:.0f}")
        await asyncio.sleep(nap)
    print(f"{clock.now * 1000:4.0f} {name} ends")


async def main():
    await asyncio.gather(
        greeter("Guido", [2.0, 1.0]),
        greeter("Luciano", [1.0, 1.5]),
        greeter("Kushal", [0.5]),
    )


with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
# ANCHOR_END: main
