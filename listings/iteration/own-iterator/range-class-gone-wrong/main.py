from itertools import islice


class Published:
    def __init__(self, start, end, step=1):
        self.start = start
        self.end = end - 1
        self.step = step

    def __iter__(self):
        return self

    def __next__(self):
        if self.start > self.end:
            raise StopIteration
            self.start += self.step
            return self.start - 1


class Reindented(Published):
    def __next__(self):
        if self.start > self.end:
            raise StopIteration
        self.start += self.step
        return self.start - 1


print(list(islice(Published(1, 3), 5)))
print(list(Reindented(1, 3)))
print(list(Reindented(1, 10, 2)))
print(list(Reindented(0, 10, 3)))
print(list(Reindented(5, 0, -1)))

numbers = Reindented(1, 4)
print(list(numbers), list(numbers))
print(list(range(0, 10, 3)))
