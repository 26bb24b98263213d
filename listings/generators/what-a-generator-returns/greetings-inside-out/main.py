def greet_all(names, say):
    for name in names:
        say(f"Hello {name}")
    return len(names)


class Enough(Exception):
    pass


def until_luciano(line):
    if "Luciano" in line:
        raise Enough(line)
    print(line)


names = ["Guido", "Luciano", "Kushal"]
print("done:", greet_all(names, print))
try:
    greet_all(names, until_luciano)
except Enough as enough:
    print("broken off:", enough)
