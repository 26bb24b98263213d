def range_123():
    print("start")
    yield 1
    print("middle")
    yield 2
    yield 3
    print("end")


def words(text):
    lower = text.lower()
    for word in lower.split():
        yield word.strip(",.")


numbers = range_123()
print("made")
print("first:", next(numbers))
print("rest:", list(numbers))
print("again:", next(numbers, None))
print(list(words("Hello, Guido. Hello.")))
