looks = 0


def numbers(n):
    global looks
    looks = 0
    for x in range(1, n + 1):
        looks += 1
        yield x


for n in [1_000, 2_000, 4_000]:
    plain = sum(x for x in numbers(n) if x % 2 == 0)
    print(n, "% 2 ", plain, looks)
    bits = sum(x for x in numbers(n) if x & 1 == 0)
    print(n, "& 1 ", bits, looks)

    looks = 0
    half = n // 2
    print(n, "none", half * (half + 1), looks)
