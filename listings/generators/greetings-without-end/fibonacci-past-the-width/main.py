from itertools import islice


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for n in islice(fibonacci(), 10, 16):
    print(n)
