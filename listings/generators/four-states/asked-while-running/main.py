def echoes(names):
    for name in names:
        yield name
        if name == "Echo":
            yield next(voices)


voices = echoes(["Guido", "Echo", "Kushal"])
print(next(voices))
print(next(voices))
try:
    print(next(voices))
except ValueError as error:
    print(error)
print(next(voices, "closed"))
