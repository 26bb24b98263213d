"""Random numbers that are the same in Python and in Rust."""

MASK = (1 << 64) - 1


class SplitMix64:
    """https://prng.di.unimi.it/splitmix64.c"""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def next(self) -> int:
        self.state = self.state + 0x9E3779B97F4A7C15 & MASK
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
        return z ^ z >> 31

    def below(self, end: int) -> int:
        """A number below `end`; the small ones are a little likelier."""
        return self.next() % end
