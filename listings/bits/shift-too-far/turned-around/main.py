def rotate_left(x, k):
    k %= 8
    return (x << k | x >> (8 - k)) & 0xFF


x = 0b1110_0010
for k in [0, 1, 3, 8, 11]:
    print(f"{k:2}: {rotate_left(x, k):08b}")
