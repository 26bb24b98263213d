def highest(values: list[float]) -> float:
    best = values[0]
    for value in values:
        if value > best:
            best = value
    return best


print(highest([21.5, 30.0, 18.5]))
print(highest([4, 7]))
print(highest(["4", "11", "7"]))

try:
    highest([21.5, "30"])
except TypeError as error:
    print(error)
