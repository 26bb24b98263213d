"""A shop for cheese."""

from ._till import Till as Till


def open_shop() -> None:
    """Opens the shop."""


def close() -> None: ...


def restock() -> None: ...  # nodocqa: the name says it
