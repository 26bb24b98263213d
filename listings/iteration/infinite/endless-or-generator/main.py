from itertools import count, islice
from types import GeneratorType


def guests():
    yield "Guido"
    yield "Luciano"


class Door:
    def __getitem__(self, index):
        return f"guest {index}"


print(isinstance(count(), GeneratorType))
print(isinstance(guests(), GeneratorType))
print(list(islice(Door(), 2)))
