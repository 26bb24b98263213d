from itertools import count, islice


def squares(numbers):
    for n in numbers:
        yield n * n


def plus_three(numbers):
    for n in numbers:
        yield n + 3


f = plus_three(squares(count()))
for x, y in enumerate(islice(f, 3)):
    print(f"f({x}) = {y}")
print("f(99) =", next(islice(f, 96, None)))

f = plus_three(squares(count(1)))
for x, y in enumerate(islice(f, 3)):
    print(f"wrong: f({x}) = {y}")
