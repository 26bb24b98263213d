from itertools import compress, pairwise
from math import isqrt

LIMIT = 10_000


def primes():
    prime = bytearray(b"\1") * LIMIT
    prime[:2] = b"\0\0"
    for n in range(2, isqrt(LIMIT) + 1):
        if prime[n]:
            crossed = len(range(n * n, LIMIT, n))
            prime[n * n :: n] = bytes(crossed)
    return prime


prime = primes()
print(prime.count(1))
gaps = pairwise(compress(range(LIMIT), prime))
print(max(gaps, key=lambda gap: gap[1] - gap[0]))
