import asyncio
import gc
import sys
import threading
from collections.abc import Callable, Iterator

MANY = 100


# ANCHOR: count
def blocks(work: Callable[[], object]) -> int:
    """The blocks that CPython allocates for what each call returns."""
    kept: list[object] = [None] * MANY
    gc.collect()
    before = sys.getallocatedblocks()
    for n in range(MANY):
        kept[n] = work()
    return (sys.getallocatedblocks() - before) // MANY


# ANCHOR_END: count


# ANCHOR: iterators
def stage() -> Iterator[int]:
    return (n for n in iter(()))


def chain() -> Iterator[int]:
    threes = (n for n in stage() if n % 3 == 0)
    return (n + 1 for n in threes)


# ANCHOR_END: iterators


# ANCHOR: waiting
async def naps() -> None:
    await asyncio.sleep(3600)


def thread(target: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=target)
    thread.start()
    return thread


async def main() -> None:
    task = blocks(lambda: asyncio.create_task(naps()))
    over = threading.Event()
    waiting = blocks(lambda: thread(over.wait))
    over.set()
    # How many exactly depends on the version of CPython.
    print("task:  ", "from 5 to 8" if 5 <= task <= 8 else task)
    print("thread:", "from 20 to 40" if 20 <= waiting <= 40 else waiting)


# ANCHOR_END: waiting

print("stage: ", blocks(stage))
print("chain: ", blocks(chain))
asyncio.run(main())
