import sys


def descend(levels):
    if levels > 0:
        yield levels
        yield from descend(levels - 1)


print(f"limit: {sys.getrecursionlimit()} frames")
print(f"500 levels: {sum(1 for _ in descend(500))}")
try:
    print(sum(1 for _ in descend(5000)))
except RecursionError:
    print("too deep, and the program goes on")
