from dataclasses import dataclass


@dataclass(frozen=True)
class Lamps:
    bits: int

    def __and__(self, other):
        return Lamps(self.bits & other.bits)

    def __or__(self, other):
        return Lamps(self.bits | other.bits)

    def __xor__(self, other):
        return Lamps(self.bits ^ other.bits)

    def __invert__(self):
        return Lamps(~self.bits & 0xFF)

    def __lshift__(self, n):
        return Lamps(self.bits << n & 0xFF)

    def __rshift__(self, n):
        return Lamps(self.bits >> n)

    def __repr__(self):
        return f"{self.bits:08b}"


left, middle = Lamps(0b1110_0000), Lamps(0b0011_1100)
print(left & middle, left | middle, left ^ middle, ~left)
print(middle << 2, middle >> 2)
left |= middle
left &= ~Lamps(0b0100_0000)
print(left)
