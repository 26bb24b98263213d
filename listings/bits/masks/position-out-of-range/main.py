def set_bit(x, position):
    return x | 1 << position


for position in [0, 31, 32, 35, 70]:
    print(position, set_bit(6, position))
