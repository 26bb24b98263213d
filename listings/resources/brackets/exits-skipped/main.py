from contextlib import contextmanager


@contextmanager
def visit(name):
    print("Enter", name)
    yield
    print("Exit", name)


def undecorated(name):
    print("Enter", name)
    yield
    print("Exit", name)


for manager in visit, undecorated:
    try:
        with manager("Winterfell"):
            int("warm")
    except (ValueError, TypeError) as error:
        print(error)
