from dataclasses import dataclass
from enum import StrEnum, auto


class Size(StrEnum):
    SMALL = auto()
    LARGE = auto()


@dataclass
class Water:
    pass


@dataclass
class Tea:
    size: Size
    sugar: int


Drink = Water | Tea


def label(drink: Drink) -> str:
    match drink:
        case Water():
            return "water"
        case Tea(size=size, sugar=0):
            return f"{size} tea"
        case Tea(size=size, sugar=sugar):
            return f"{size} tea, {sugar} sugar"


print(label(Water()))
print(label(Tea(Size.SMALL, 0)))
print(label(Tea(Size("large"), 2)))
print(Size.SMALL == "small", Size.LARGE.upper())
