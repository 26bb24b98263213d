from itertools import islice


def squares(numbers):
    return (n * n for n in numbers)


def plus_three(numbers):
    return (n + 3 for n in numbers)


def odd(numbers):
    return (n for n in numbers if n % 2 == 1)


def pipeline(stages, numbers):
    for stage in stages:
        numbers = stage(numbers)
    return numbers


f = pipeline([squares, plus_three], range(100))
print(list(islice(f, 3)))
f = pipeline([odd, plus_three, squares], range(100))
print(list(islice(f, 3)))
