def range_123():
    yield 1
    yield 2
    yield 3


numbers = range_123()
print(next(numbers))
print(next(numbers))
print(next(numbers))
try:
    next(numbers)
except StopIteration:
    print("StopIteration")
print(next(numbers, "still the end"))

print(list(range_123()))
