import sys
from collections.abc import Generator


# ANCHOR: cases
def averages() -> Generator[int, int, None]:
    value = yield 0
    total, count = 0, 0
    while True:
        total += value
        count += 1
        value = yield total // count


def by_send(size: int) -> int:
    average = averages()
    next(average)
    return sum(average.send(value * 7 % 1000) for value in range(size))


class Average:
    def __init__(self) -> None:
        self.total, self.count = 0, 0

    def send(self, value: int) -> int:
        self.total += value
        self.count += 1
        return self.total // self.count


def by_method(size: int) -> int:
    average = Average()
    return sum(average.send(value * 7 % 1000) for value in range(size))


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
print({"send": by_send, "method": by_method}[case](size))
