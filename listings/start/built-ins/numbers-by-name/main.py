print(abs(-7), *divmod(-7, 3))
print(pow(2, 10), pow(2, 10, 1000))

print([round(x) for x in (2.5, 3.5, -2.5)], f"{2.25:.1f}")

print(bin(10), oct(10), hex(255))
print(int("ff", 16))
print(float("2.5"), float("inf"))
print(int(2.9), int(True))

print(bool(0), bool([]))
print(max(-7, 3), max([3, 8, 5]), min([], default=None))
print(sum([0.1] * 3), complex(3, 4) * complex(0, 1))
