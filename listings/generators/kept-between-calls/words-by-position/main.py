def words(text):
    lower = text.lower()
    yield from lower.split()


opened = words("Hello Guido and Hello Kushal")
print(next(opened))
moved = [opened]
print(list(moved[0]))
