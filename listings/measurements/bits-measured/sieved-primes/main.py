import sys
from math import isqrt


# ANCHOR: cases
def by_loop(size: int) -> int:
    prime = [True] * size
    for number in range(2, isqrt(size - 1) + 1):
        if prime[number]:
            for multiple in range(number * number, size, number):
                prime[multiple] = False
    return sum(prime[2:])


def by_slices(size: int) -> int:
    prime = bytearray([1]) * size
    for number in range(2, isqrt(size - 1) + 1):
        if prime[number]:
            first = number * number
            prime[first::number] = bytes(len(range(first, size, number)))
    return sum(prime[2:])


def with_numpy(size: int) -> int:
    import numpy

    prime = numpy.ones(size, dtype=bool)
    for number in range(2, isqrt(size - 1) + 1):
        if prime[number]:
            prime[number * number :: number] = False
    return int(prime[2:].sum())


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
print({"bytes": by_slices, "loop": by_loop, "numpy": with_numpy}[case](size))
