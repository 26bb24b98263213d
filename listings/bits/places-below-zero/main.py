def moved(x, places):
    if places < 0:
        return x >> -places
    return x << places & 0xFF


try:
    0b0011_1100 << -2
except ValueError as error:
    print(error)

for places in [2, 0, -2, -100]:
    result = moved(0b0011_1100, places)
    print(f"{places:4}: {result:08b}")
