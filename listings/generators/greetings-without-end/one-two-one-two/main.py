from itertools import cycle, islice


def repeater():
    while True:
        yield 1
        print("between")
        yield 2
        print("around")


gen_obj = repeater()
for _ in range(5):
    print(next(gen_obj))

print(list(islice(cycle([1, 2]), 5)))
