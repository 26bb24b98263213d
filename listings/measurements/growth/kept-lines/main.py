import sys
from collections.abc import Iterable, Iterator


def lines(size: int) -> Iterator[str]:
    seed = 1
    for _ in range(size):
        seed = seed * 48_271 % 2_147_483_647
        yield f"{seed} readings at {seed % 7919}"


# ANCHOR: cases
def longest(line: str) -> int:
    return max(map(len, line.split(" ")))


def streamed(lines: Iterable[str]) -> int:
    return sum(longest(line) for line in lines)


def collected(lines: Iterable[str]) -> int:
    kept = list(lines)
    return sum(longest(line) for line in kept)


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print({"streamed": streamed, "collected": collected}[case](lines(size)))
