from functools import singledispatch, total_ordering


@singledispatch
def label(value):
    raise TypeError(f"no label for {type(value).__name__}")


@label.register
def _(value: int):
    return f"table {value}"


@label.register
def _(value: str):
    return f"guest {value}"


@label.register
def _(value: list):
    return " and ".join(label(item) for item in value)


print(label(4))
print(label(["Guido", "Kushal"]))
try:
    print(label(4.5))
except TypeError as error:
    print(error)


@total_ordering
class Version:
    def __init__(self, text):
        self.text = text
        self.parts = [int(part) for part in text.split(".")]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


old, new = Version("3.9"), Version("3.13")
print(old < new, old >= new, max(old, new).text)
