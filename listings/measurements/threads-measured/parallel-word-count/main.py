import sys
from collections import Counter

LINE = "the quick brown fox jumps over the lazy dog while the slow red hen sleeps"


# ANCHOR: cases
def count(lines: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in lines:
        counts.update(line.split())
    return counts


def by_two(pools: str, lines: list[str]) -> Counter[str]:
    from concurrent import futures

    middle = len(lines) // 2
    pool = {
        "threads": futures.ThreadPoolExecutor,
        "processes": futures.ProcessPoolExecutor,
    }[pools]
    with pool(2) as executor:
        left, right = executor.map(count, [lines[:middle], lines[middle:]])
    return left + right


# ANCHOR_END: cases

if __name__ == "__main__":
    case, words = sys.argv[1], int(sys.argv[2])
    lines = (f"{LINE}\n" * (words // len(LINE.split()))).splitlines()
    counts = count(lines) if case == "one" else by_two(case, lines)
    print(counts["the"])
