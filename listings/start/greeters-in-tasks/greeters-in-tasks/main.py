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


# ANCHOR: greeters
async def greeter(name):
    print(f"Hello {name}")
    await asyncio.sleep(1)
    print(f"Goodbye {name}")


async def main():
    await greeter("Guido")
    await greeter("Luciano")
    await greeter("Kushal")
    print(f"in turn: {clock.now:.0f} s")

    start = clock.now
    await asyncio.gather(
        greeter("Guido"),
        greeter("Luciano"),
        greeter("Kushal"),
    )
    print(f"together: {clock.now - start:.0f} s")


# ANCHOR_END: greeters

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
