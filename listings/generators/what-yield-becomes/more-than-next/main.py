from collections.abc import Generator, Iterator


def greetings(names):
    for name in names:
        yield f"Hello {name}"


names = ["Guido", "Luciano", "Kushal"]
polite = greetings(names)
print(next(polite))
print(polite.__next__())

more = set(dir(Generator)) - set(dir(Iterator))
print(sorted(more))

polite.close()
print(next(polite, "closed"))
