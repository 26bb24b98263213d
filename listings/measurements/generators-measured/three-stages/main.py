import sys
from collections.abc import Iterable, Iterator


# ANCHOR: cases
def numbers(lines: Iterable[int]) -> Iterator[int]:
    for line in lines:
        if line % 3 != 0:
            yield line * 31 % 1009


def below(numbers: Iterable[int], limit: int) -> Iterator[int]:
    for number in numbers:
        if number >= limit:
            return
        yield number


def one_more(numbers: Iterable[int]) -> Iterator[int]:
    for number in numbers:
        yield number + 1


def stages(size: int, limit: int) -> int:
    return sum(one_more(below(numbers(range(size)), limit)))


def by_loop(size: int, limit: int) -> int:
    total = 0
    for line in range(size):
        if line % 3 != 0:
            number = line * 31 % 1009
            if number >= limit:
                break
            total += number + 1
    return total


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
# No number is so large, which nothing but this line knows.
print({"stages": stages, "loop": by_loop}[case](size, len(sys.argv) * 1000))
