from itertools import islice


def naturals():
    n = 0
    while True:
        print(f"naturals gives {n}")
        yield n
        n += 1


def odd(source):
    while True:
        print("odd asks")
        n = next(source)
        if n % 2 == 1:
            print(f"odd gives {n}")
            yield n


def squares(source):
    while True:
        print("squares asks")
        n = next(source)
        print(f"squares gives {n * n}")
        yield n * n


pipeline = squares(odd(naturals()))
print("pipeline made")
for square in islice(pipeline, 2):
    print(f"main has {square}")
