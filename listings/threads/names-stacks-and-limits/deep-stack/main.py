import sys
import threading
from concurrent.futures import ThreadPoolExecutor


def depth(levels):
    return 0 if levels == 0 else depth(levels - 1) + 1


sys.setrecursionlimit(30_000)
before = threading.stack_size(256 * 1024 * 1024)
with ThreadPoolExecutor(1) as cellar:
    levels = cellar.submit(depth, 20_000).result()
threading.stack_size(before)
print(levels, "levels down")
