class Steps:
    def __init__(self, start, end, step=1):
        if step == 0:
            raise ValueError("step is zero")
        self.start, self.end = start, end
        self.step = step

    def __iter__(self):
        return StepsIterator(self)


class StepsIterator:
    def __init__(self, steps):
        self.steps = steps
        self.upcoming = steps.start

    def __iter__(self):
        return self

    def __next__(self):
        steps, current = self.steps, self.upcoming
        if steps.step > 0 and current >= steps.end:
            raise StopIteration
        if steps.step < 0 and current <= steps.end:
            raise StopIteration
        self.upcoming += steps.step
        return current


odds = Steps(1, 10, 2)
print(list(odds))
print(list(odds))
print(list(Steps(5, 0, -1)))

top = 2**31 - 1
print([top - n for n in Steps(top - 3, top, 2)])

squares = (n * n for n in odds)
print(sum(n for n in squares if n > 10))
