# ANCHOR: counter
class Counter:
    def __init__(self):
        self.last = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.last == 3:
            raise StopIteration
        self.last += 1
        return self.last


# ANCHOR_END: counter


# ANCHOR: spec
def generator():
    yield from (1, 2, 3)


def range_object():
    return iter(range(1, 4))


def list_of_three():
    return iter([1, 2, 3])


def expression():
    return (n + 1 for n in range(3))


versions = [generator, Counter, range_object, list_of_three, expression]
for version in versions:
    numbers = version()
    asked = [next(numbers, None) for _ in range(5)]
    print(version.__name__, asked == [1, 2, 3, None, None])
# ANCHOR_END: spec
