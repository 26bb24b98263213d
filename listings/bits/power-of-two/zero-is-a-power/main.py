def is_power_of_two(x):
    return x & (x - 1) == 0


for x in [8, 6, 1, 0]:
    print(f"{x}: {is_power_of_two(x)}")
