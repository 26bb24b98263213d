import subprocess
import sys

CHILD = """
numbers = iter([1])
for _ in range(1_000_000):
    numbers = filter(None, numbers)
try:
    next(numbers)
except RecursionError:
    print("too deep")
"""


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

child = subprocess.run([sys.executable, "-c", CHILD], capture_output=True)
print("child succeeded:", child.returncode == 0)
print(f"child printed {len(child.stdout)} bytes")
