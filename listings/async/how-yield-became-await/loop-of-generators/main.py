from heapq import heappop, heappush
from itertools import count


def run(*tasks):
    now, turns, waiting = 0, count(), []
    for task in tasks:
        heappush(waiting, (now, next(turns), task))
    while waiting:
        now, _, task = heappop(waiting)
        if (pause := next(task, None)) is not None:
            wake = now + pause
            heappush(waiting, (wake, next(turns), task))
    return now


def greeter(name, seconds):
    print(f"Hello {name}")
    yield seconds
    print(f"Goodbye {name}")


def in_turn():
    yield from greeter("Guido", 1)
    yield from greeter("Luciano", 2)
    yield from greeter("Kushal", 3)


print(f"in turn: {run(in_turn())} s")
together = run(
    greeter("Guido", 1),
    greeter("Luciano", 2),
    greeter("Kushal", 3),
)
print(f"together: {together} s")
