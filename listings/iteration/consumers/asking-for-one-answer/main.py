from functools import reduce
from math import prod

seats = [4, 2, 6, 3]

print(sum(seats))
print(prod(seats))
print(min(seats))
print(sum(1 for n in seats if n > 2))
print(any(n > 5 for n in seats))
print(all(n > 5 for n in seats))
print(reduce(lambda n, d: n * 10 + d, seats))
print(sorted(seats))

print(sum([]), all([]), any([]))
try:
    print(min([]))
except ValueError as error:
    print(type(error).__name__)
