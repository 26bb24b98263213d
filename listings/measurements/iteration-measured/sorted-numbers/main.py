import sys


def made(size: int) -> list[int]:
    return [number * 7_919 % 1_000_003 for number in range(size)]


# ANCHOR: cases
def not_sorted(size: int) -> int:
    return max(made(size))


def stable(size: int) -> int:
    return sorted(made(size))[-1]


def with_numpy(size: int) -> int:
    import numpy

    numbers = numpy.arange(size) * 7_919 % 1_000_003
    numbers.sort()
    return int(numbers[-1])


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
print({"unsorted": not_sorted, "stable": stable, "numpy": with_numpy}[case](size))
