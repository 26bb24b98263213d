from contextlib import ExitStack, contextmanager


@contextmanager
def opened(name):
    if name == "vault":
        raise PermissionError("the vault is locked")
    print("open", name)
    try:
        yield
    finally:
        print("close", name)


def open_all(names):
    with ExitStack() as stack:
        for name in names:
            stack.enter_context(opened(name))
        return stack.pop_all()


for last in ["cellar", "vault"]:
    try:
        with open_all(["hall", "kitchen", last]):
            print("inside")
    except PermissionError as error:
        print(error)
