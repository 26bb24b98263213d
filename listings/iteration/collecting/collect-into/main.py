names = ["Guido", "Luciano", "Kushal"]


def sizes():
    return (len(name) for name in names)


print(list(sizes()))
print(sorted(set(sizes())))
print(dict(zip(names, sizes())))
print("".join(name[0] for name in names))


def parse(texts):
    return [int(text) for text in texts]


print(parse(["4", "2"]))
try:
    print(parse(["4", "two", "six"]))
except ValueError as error:
    print(error)
