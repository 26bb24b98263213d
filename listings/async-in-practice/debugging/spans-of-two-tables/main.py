import asyncio
import contextvars
import logging
import selectors
import sys


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


# ANCHOR: spans
table = contextvars.ContextVar("table", default="-")


class WithTable(logging.Filter):
    def filter(self, record):
        record.table = table.get()
        record.now = clock.now
        return True


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(now)3.0f s %(table)s: %(message)s"))
handler.addFilter(WithTable())
log = logging.getLogger("restaurant")
log.addHandler(handler)
log.setLevel(logging.INFO)


async def cook(dish, minutes):
    log.info("cooking %s", dish)
    await asyncio.sleep(minutes)
    log.info("%s is ready", dish)


async def serve(name, dish, minutes):
    table.set(name)
    await cook(dish, minutes)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(serve("two", "soup", 3))
        group.create_task(serve("five", "salad", 1))
    log.info("closed")


# ANCHOR_END: spans

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
