from functools import reduce
from operator import xor


def seen_once(badges):
    both = reduce(xor, badges, 0)
    differs = both & -both
    with_it = (badge for badge in badges if badge & differs)
    first = reduce(xor, with_it, 0)
    return first, both ^ first


print(seen_once([417, 23, 88, 23, 90, 417]))
print(seen_once([5, 5]))
