class Seats:
    def __init__(self):
        self.bits = 0

    def insert(self, seat):
        new = seat not in self
        self.bits |= 1 << seat
        return new

    def __contains__(self, seat):
        return self.bits >> seat & 1 == 1

    def __iter__(self):
        rest = self.bits
        while rest:
            lowest = rest & -rest
            yield lowest.bit_length() - 1
            rest ^= lowest


taken = Seats()
for seat in [3, 64, 200, 3]:
    print(seat, taken.insert(seat))
print(64 in taken)
print(1_000_000 in taken)
print(list(taken))
print(taken.bits.bit_length())
