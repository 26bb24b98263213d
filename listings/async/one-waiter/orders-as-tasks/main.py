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


# ANCHOR: tasks
GUESTS = {"Amir": 10, "Kohli": 5, "John": 1}


async def decides(name, minutes):
    await asyncio.sleep(60 * minutes)
    return name


def print_order(doors_open, name):
    print(f"{(clock.now - doors_open) / 60:4.0f} {name} orders")


async def main():
    print("in order of arrival")
    doors_open = clock.now
    for name, minutes in GUESTS.items():
        print_order(doors_open, await decides(name, minutes))

    print("shortest first")
    doors_open = clock.now
    for name, minutes in sorted(GUESTS.items(), key=lambda guest: guest[1]):
        print_order(doors_open, await decides(name, minutes))

    print("whoever is ready")
    doors_open = clock.now
    deciding = [decides(name, minutes) for name, minutes in GUESTS.items()]
    for decided in asyncio.as_completed(deciding):
        print_order(doors_open, await decided)


# ANCHOR_END: tasks

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
