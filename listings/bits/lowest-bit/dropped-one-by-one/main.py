from itertools import islice


def drops(x):
    while x != 0:
        x &= x - 1
        yield x


for x in [23, -1]:
    count = x.bit_count()
    print(f"{x}: count {count}")
    print(f"  parity {count % 2}")
    for rest in islice(drops(x), 10):
        print(f"  {rest}", end="")
    print()
