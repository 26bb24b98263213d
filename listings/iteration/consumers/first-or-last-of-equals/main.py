seats = [5, 2, 6, 3]


def distance(n):
    return abs(n - 4)


print("nearest to 4:", min(seats, key=distance))
print("farthest from 4:", max(seats, key=distance))
