import sys
from collections import Counter
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

LINE = "the quick brown fox jumps over the lazy dog while the slow red hen sleeps"


# ANCHOR: cases
def count(lines: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in lines:
        counts.update(line.split())
    return counts


def by_two(pool: Executor, lines: list[str]) -> Counter[str]:
    middle = len(lines) // 2
    with pool:
        left, right = pool.map(count, [lines[:middle], lines[middle:]])
    return left + right


# ANCHOR_END: cases

if __name__ == "__main__":
    case, words = sys.argv[1], int(sys.argv[2])
    lines = (f"{LINE}\n" * (words // len(LINE.split()))).splitlines()
    match case:
        case "one":
            counts = count(lines)
        case "threads":
            counts = by_two(ThreadPoolExecutor(2), lines)
        case "processes":
            counts = by_two(ProcessPoolExecutor(2), lines)
        case _:
            sys.exit("there is no such case")
    print(counts["the"])
