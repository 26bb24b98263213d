from math import isqrt
from sys import getsizeof

LIMIT = 10_000


def in_list():
    prime = [True] * LIMIT
    prime[:2] = [False, False]
    for n in range(2, isqrt(LIMIT) + 1):
        if prime[n]:
            for multiple in range(n * n, LIMIT, n):
                prime[multiple] = False
    return sum(prime), getsizeof(prime)


def in_bytes():
    prime = bytearray(b"\1") * LIMIT
    prime[:2] = b"\0\0"
    for n in range(2, isqrt(LIMIT) + 1):
        if prime[n]:
            crossed = len(range(n * n, LIMIT, n))
            prime[n * n :: n] = bytes(crossed)
    return prime.count(1), getsizeof(prime)


def in_int():
    prime = (1 << LIMIT) - 1 & ~0b11
    copied = 0
    for n in range(2, isqrt(LIMIT) + 1):
        if prime >> n & 1:
            for multiple in range(n * n, LIMIT, n):
                prime &= ~(1 << multiple)
                copied += getsizeof(prime)
    print("copied:", copied)
    return prime.bit_count(), getsizeof(prime)


print("list:", *in_list())
print("bytearray:", *in_bytes())
print("int:", *in_int())
