coordinates = (52, 13, 34)
x, y, z = coordinates
print(x, y, z)

x, y = y, x
print(x, y)

route = [("Berlin", (52, 13)), ("Pune", (18, 73))]
for city, (lat, _) in route:
    print(f"{city}: {lat} north")


def bounds(values):
    return min(values), max(values)


low, high = bounds([4, -2, 7])
print(low, high)
