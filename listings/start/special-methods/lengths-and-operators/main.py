from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Length:
    mm: int

    def __add__(self, other):
        return Length(self.mm + other.mm)

    def __sub__(self, other):
        return Length(self.mm - other.mm)

    def __mul__(self, factor):
        return Length(self.mm * factor)

    __rmul__ = __mul__

    def __floordiv__(self, other):
        return self.mm // other.mm

    def __mod__(self, other):
        return Length(self.mm % other.mm)

    def __truediv__(self, other):
        return self.mm / other.mm

    def __neg__(self):
        return Length(-self.mm)

    def __abs__(self):
        return Length(abs(self.mm))


shelf, board = Length(2000), Length(600)
print(shelf - board, 3 * board, -board)
print(shelf // board, shelf % board, board / shelf)
print(abs(board - shelf))
shelf += board
print(shelf, sum([board, board], start=shelf))
