from sys import getsizeof


def bits_of(seats):
    bits = bytearray(max(seats) // 8 + 1)
    for seat in seats:
        bits[seat // 8] |= 1 << seat % 8
    return int.from_bytes(bits, "little")


def compare(name, seats):
    hashed = getsizeof(set(seats))
    bits = getsizeof(bits_of(seats))
    print(f"{name}: set {hashed // 1024}, bits {bits // 1024}")


compare("all of 100,000", range(100_000))
compare("one in 100", range(0, 100_000, 100))
compare("one, far out", [100_000_000])
