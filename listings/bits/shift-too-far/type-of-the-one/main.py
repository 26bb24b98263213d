def mask(position):
    return 1 << position


for position in [4, 40]:
    print(position, mask(position))
