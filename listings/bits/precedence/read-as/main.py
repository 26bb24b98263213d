def show(text, written, same, otherwise):
    print(f"{text:10} {written:5} {same:5} {otherwise:5}")


x = 12
show("x & 1 == 0", x & 1 == 0, (x & 1) == 0, x & (1 == 0))
show("x & 8 - 1", x & 8 - 1, x & (8 - 1), (x & 8) - 1)
show("1 << 4 - 1", 1 << 4 - 1, 1 << (4 - 1), (1 << 4) - 1)
show("x >> 3 & 1", x >> 3 & 1, (x >> 3) & 1, x >> (3 & 1))
show("x | 1 ^ 5", x | 1 ^ 5, x | (1 ^ 5), (x | 1) ^ 5)
show("x ^ 5 & 1", x ^ 5 & 1, x ^ (5 & 1), (x ^ 5) & 1)
show("-x & 7", -x & 7, (-x) & 7, -(x & 7))
