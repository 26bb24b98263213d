from sys import getsizeof


def range_123():
    yield 1
    yield 2
    yield 3


def nothing():
    yield


numbers = range_123()
print("as large as nothing:", getsizeof(numbers) == getsizeof(nothing()))
before = getsizeof(numbers)
list(numbers)
print("as large when used up:", getsizeof(numbers) == before)
print("over 100 bytes:", before > 100)
