import asyncio
import selectors


class NothingLeft(Exception):
    pass


class Selector(selectors.DefaultSelector):
    """Skips the waits, and notices a wait without an end."""

    def select(self, timeout=None):
        if timeout is None:
            raise NothingLeft
        return super().select(0)


def impatient_loop():
    return asyncio.SelectorEventLoop(Selector())


# ANCHOR: broken
class Keeps:
    """Yields the future; the task adds its wake-up to the future's callbacks."""

    def __init__(self, bell):
        self.bell = bell

    def __await__(self):
        yield from self.bell.__await__()


class AsksAgain:
    """Yields None, which to `asyncio` means: again at the next turn."""

    def __init__(self, bell):
        self.bell = bell

    def __await__(self):
        while not self.bell.done():
            yield


class YieldsSomethingElse:
    """Yields what no task can wait for."""

    def __init__(self, bell):
        self.bell = bell

    def __await__(self):
        yield "the bell"


# ANCHOR_END: broken


# ANCHOR: main
async def dinner(kind, rings):
    loop = asyncio.get_running_loop()
    bell = loop.create_future()
    if rings:
        # A hundred turns of the loop, and then the bell rings.
        def turn(left):
            if left:
                loop.call_soon(turn, left - 1)
            else:
                bell.set_result(None)

        turn(100)
    sends = 0

    class Counted:
        def __await__(self):
            nonlocal sends
            for waits_for in kind(bell).__await__():
                sends += 1
                yield waits_for

    await Counted()
    return sends + 1


for name, kind, rings in [
    ("yields the future", Keeps, True),
    ("yields None", AsksAgain, True),
    ("yields a string", YieldsSomethingElse, True),
    ("never resolved", Keeps, False),
]:
    try:
        with asyncio.Runner(loop_factory=impatient_loop) as runner:
            sends = runner.run(dinner(kind, rings))
        print(f"{name:18} over at send {sends}")
    except RuntimeError as error:
        print(f"{name:18} {error}")
    except NothingLeft:
        print(f"{name:18} stuck")
# ANCHOR_END: main
