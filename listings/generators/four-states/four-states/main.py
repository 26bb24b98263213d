from inspect import getgeneratorstate


def visit(name):
    print(getgeneratorstate(guest))
    yield f"Hello {name}"
    yield f"Goodbye {name}"


guest = visit("Guido")
print(getgeneratorstate(guest))
print(next(guest))
print(getgeneratorstate(guest))
print(next(guest))
print(getgeneratorstate(guest))
print(next(guest, None))
print(getgeneratorstate(guest))
