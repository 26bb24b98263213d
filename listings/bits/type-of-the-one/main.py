def mask(position):
    return 1 << position


for position in [4, 40]:
    print(f"{position:2} {mask(position)}")
