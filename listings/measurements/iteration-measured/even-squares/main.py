import sys


# ANCHOR: cases
def chain(size: int) -> int:
    return sum(number * number % 1000 for number in range(size) if number % 2 == 0)


def comprehension(size: int) -> int:
    return sum([number * number % 1000 for number in range(size) if number % 2 == 0])


def by_loop(size: int) -> int:
    total = 0
    for number in range(size):
        if number % 2 == 0:
            total += number * number % 1000
    return total


def with_numpy(size: int) -> int:
    import numpy

    numbers = numpy.arange(size)
    evens = numbers[numbers % 2 == 0]
    return int((evens * evens % 1000).sum())


# ANCHOR_END: cases

CASES = {
    "chain": chain,
    "list": comprehension,
    "loop": by_loop,
    "numpy": with_numpy,
}


case, size = sys.argv[1], int(sys.argv[2])
print(CASES[case](size))
