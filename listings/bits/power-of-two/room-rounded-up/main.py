def is_power_of_two(x):
    return x > 0 and x & (x - 1) == 0


def next_power_of_two(x):
    return 1 << (x - 1).bit_length()


print("  x  power  next")
for x in [0, 1, 5, 64, 128, 200]:
    result = is_power_of_two(x)
    power = next_power_of_two(x)
    print(f"{x:3}  {result!s:5}  {power}")
