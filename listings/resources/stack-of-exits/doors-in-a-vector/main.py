from contextlib import ExitStack


class Door:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print("close", self.name)


with ExitStack() as stack:
    for name in ["hall", "kitchen", "cellar"]:
        stack.enter_context(Door(name))
    print("inside")
