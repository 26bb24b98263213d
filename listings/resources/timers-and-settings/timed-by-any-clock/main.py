from contextlib import contextmanager
from itertools import count
from time import perf_counter


@contextmanager
def timed(label, clock=perf_counter):
    start = clock()
    try:
        yield
    finally:
        print(f"{label}: {clock() - start}s")


def greet(name):
    if not name:
        raise ValueError("nobody to greet")
    print("Hello", name)


ticks = count(10, 3)
for name in ["Guido", ""]:
    try:
        with timed("greeting", lambda: next(ticks)):
            greet(name)
    except ValueError as error:
        print(error)
