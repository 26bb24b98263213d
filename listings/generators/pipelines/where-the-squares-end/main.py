from itertools import count, islice

numbers = count(4_294_967_294)
f = (n * n + 3 for n in numbers)
for y in islice(f, 4):
    print(y)
