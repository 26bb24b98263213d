import tracemalloc
from itertools import tee


def readings():
    return (n * 7919 % 400 for n in range(100_000))


def held():
    current, _ = tracemalloc.get_traced_memory()
    return current


print("readings:", sum(1 for _ in readings()))
tracemalloc.start()
first, second = tee(readings())
warmest = max(first)
print("held 800 KB:", held() > 800_000)
total = sum(second)
print(warmest, total)
del first, second

warmest = total = 0
for reading in readings():
    warmest = max(warmest, reading)
    total += reading
print("held 800 KB:", held() > 800_000)
print(warmest, total)
