class Suppress:
    def __init__(self, *types):
        self.types = types

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self.types)


x = 0
with Suppress(ValueError, TypeError):
    x = int("hello")
print("hello:", x)
with Suppress(ValueError, TypeError):
    x = int(None)
print("None:", x)

try:
    with Suppress(ValueError):
        x = int(None)
except TypeError:
    print("not listed: TypeError")
