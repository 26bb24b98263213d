"""A shop for cheese."""

from dataclasses import dataclass, field


def open_shop() -> str:
    """Opens the shop."""
    return "open # nodocqa"


# What it does is in its name.
def close() -> None: ...


def restock() -> None: ...  # nodocqa: the name says it


# nodocqa
@dataclass
class Shelf:
    """What there is."""

    cheeses: list[str] = field(default_factory=list)

    def take(self) -> str | None:
        return self.cheeses.pop() if self.cheeses else None

    def _dust(self) -> None: ...
