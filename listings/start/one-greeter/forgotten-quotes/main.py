def greeter(name):
    print(f"Hello {name}")


def welcome(names):
    if not names:
        greeter(Guido)
    for name in names:
        greeter(name)


welcome(["Luciano", "Kushal"])
welcome([])
