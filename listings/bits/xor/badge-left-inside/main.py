from functools import reduce
from itertools import chain
from operator import xor


def seen_once(badges):
    return reduce(xor, badges, 0)


def missing(seats):
    every = range(1, len(seats) + 2)
    return reduce(xor, chain(every, seats))


print(seen_once([417, 23, 88, 23, 417]))
print(seen_once([23, 23, 417, 88, 417]))
print(seen_once([]))
print(missing([2, 5, 1, 3]))

# Broken promises: a badge three times, and two left.
print(seen_once([23, 23, 23]))
print(seen_once([5, 6]))
