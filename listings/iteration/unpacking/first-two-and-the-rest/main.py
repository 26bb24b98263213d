numbers = [1, 2, 3, 4, 5]

a, b, *rest = numbers
print(a, b, rest)

first, *_, last = numbers
print(first, last)

rest[0] = 30
print(rest, numbers)

try:
    a, b, *rest = [1]
except ValueError:
    print("too short")
