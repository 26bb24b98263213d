from itertools import count, islice


def fibonacci():
    current, following = 0, 1
    while True:
        yield current
        current, following = following, current + following


print(list(islice(fibonacci(), 10)))

fits = [n for n in islice(fibonacci(), 200) if n < 2**64]
print(len(fits), fits[-1])

for place, n in zip(count(), fibonacci()):
    if n.bit_length() > 1000:
        print(f"the one at {place} needs {n.bit_length()} bits")
        break
