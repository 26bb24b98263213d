from dataclasses import dataclass


@dataclass
class Till:
    """Where the money is."""

    coins: int = 0

    def take(self, coins: int) -> None:
        """Takes money."""
        self.coins += coins


class Drawer: ...
