def moved(x, distance):
    if distance < 0:
        return x >> -distance
    return x << distance & 0xFF


try:
    0b0011_1100 << -2
except ValueError as error:
    print(error)

for distance in [2, 0, -2, -100]:
    result = moved(0b0011_1100, distance)
    print(f"{distance:4}: {result:08b}")
