import sys


def made(size: int) -> list[int]:
    """Numbers in no order: those of a hash."""
    numbers = (number * 2_654_435_761 % 2**32 for number in range(size))
    return [(number ^ number >> 15) * 2_246_822_519 % 2**32 for number in numbers]


# ANCHOR: cases
def not_sorted(size: int) -> int:
    return max(made(size))


def stable(size: int) -> int:
    return sorted(made(size))[-1]


def with_numpy(size: int) -> int:
    import numpy

    numbers = numpy.arange(size, dtype="u8") * 2_654_435_761 % 2**32
    numbers = (numbers ^ numbers >> 15) * 2_246_822_519 % 2**32
    numbers.sort()
    return int(numbers[-1])


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
print({"unsorted": not_sorted, "stable": stable, "numpy": with_numpy}[case](size))
