def sign(x):
    return (x > 0) - (x < 0)


def opposite(a, b):
    return (a ^ b) < 0


def reversed_bits(x):
    return int(f"{x:08b}"[::-1], 2)


def average(a, b):
    return (a & b) + ((a ^ b) >> 1)


a, b = -5, 2
print("sign    ", sign(a))
print("opposite", opposite(a, b))

x = 0b1011_0000
print(f"bits     {x:08b}")
print(f"reversed {reversed_bits(x):08b}")

print("average ", average(250, 252), (250 + 252) // 2)
print("average ", average(a, b), (a + b) // 2)
