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


# ANCHOR: line
async def patient_line(reader, patience):
    """One line. Gives up when nothing has come for `patience` seconds."""
    line = b""
    while not line.endswith(b"\n"):
        async with asyncio.timeout(patience):
            byte = await reader.read(1)
        if not byte:
            raise EOFError
        line += byte
    return line.decode().rstrip()


# ANCHOR_END: line


# ANCHOR: tests
async def slowly(reader, pause):
    for piece in [b"Gui", b"do\n"]:
        await asyncio.sleep(pause)
        reader.feed_data(piece)


async def answer(pause):
    reader = asyncio.StreamReader()
    sending = asyncio.create_task(slowly(reader, pause))
    start = clock.now
    try:
        return await patient_line(reader, 60), clock.now - start
    except TimeoutError:
        return None, clock.now - start
    finally:
        sending.cancel()


async def test_patience_begins_again_with_each_piece():
    assert await answer(pause=50) == ("Guido", 100)


async def test_gives_up_when_nothing_comes():
    assert await answer(pause=70) == (None, 60)


with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(test_patience_begins_again_with_each_piece())
    runner.run(test_gives_up_when_nothing_comes())
print(f"passed, after {clock.now:.0f} seconds")
# ANCHOR_END: tests
