from dataclasses import dataclass


@dataclass(frozen=True)
class Days:
    bits: int

    def __or__(self, other):
        return Days(self.bits | other.bits)


SAT = Days(1 << 5)
SUN = Days(1 << 6)

weekend = SAT | SUN
print(weekend)
