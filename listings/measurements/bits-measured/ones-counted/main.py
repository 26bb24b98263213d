import sys


# ANCHOR: cases
def bit_count(size: int) -> int:
    return sum(number.bit_count() for number in range(size))


def as_text(size: int) -> int:
    return sum(bin(number).count("1") for number in range(size))


def with_numpy(size: int) -> int:
    import numpy

    return int(numpy.bitwise_count(numpy.arange(size)).sum())


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
print({"count": bit_count, "text": as_text, "numpy": with_numpy}[case](size))
