import types
from heapq import heappop, heappush
from itertools import count


def run(*tasks):
    now, turns, waiting = 0, count(), []
    for task in tasks:
        heappush(waiting, (now, next(turns), task))
    while waiting:
        now, _, task = heappop(waiting)
        try:
            wake = now + task.send(None)
        except StopIteration:
            continue
        heappush(waiting, (wake, next(turns), task))
    return now


@types.coroutine
def sleep(seconds):
    yield seconds


async def greeter(name, seconds):
    print(f"Hello {name}")
    await sleep(seconds)
    print(f"Goodbye {name}")


async def in_turn():
    await greeter("Guido", 1)
    await greeter("Luciano", 2)
    await greeter("Kushal", 3)


print(f"in turn: {run(in_turn())} s")
together = run(
    greeter("Guido", 1),
    greeter("Luciano", 2),
    greeter("Kushal", 3),
)
print(f"together: {together} s")
