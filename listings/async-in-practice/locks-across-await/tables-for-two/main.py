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


# ANCHOR: seats
async def dine(seats, present, peak):
    async with seats:
        present.append("guest")
        peak.append(len(present))
        await asyncio.sleep(1)
        present.pop()


async def evening(way, semaphores):
    start, present, peak = clock.now, [], []
    await asyncio.gather(*(dine(seats, present, peak) for seats in semaphores))
    print(f"{way}: {max(peak)} at a time, {clock.now - start:.0f} s")


async def main():
    await evening("fresh", (asyncio.Semaphore(2) for _ in range(10)))
    seats = asyncio.Semaphore(2)
    await evening("shared", (seats for _ in range(10)))

    print("no seat left:", seats.locked())
    seats.release()
    await evening("released once too often", (seats for _ in range(10)))

    bounded = asyncio.BoundedSemaphore(2)
    try:
        bounded.release()
    except ValueError as error:
        print("ValueError:", error)


# ANCHOR_END: seats

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
