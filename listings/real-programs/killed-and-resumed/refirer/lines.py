"""The lines of a log file, plain or gzipped, in constant memory."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# What is read at once. Longer lines come in pieces.
LONGEST = 1 << 16


class Line(NamedTuple):
    """A line without its line feed, or a piece of one that is too long."""

    number: int
    text: bytes
    whole: bool


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a log file. Its first bytes say whether it is gzipped."""
    with path.open("rb") as file:
        gzipped = file.peek(2).startswith(b"\x1f\x8b")
        source = gzip.GzipFile(fileobj=file) if gzipped else file
        number, in_a_line = 0, False
        while text := source.readline(LONGEST):
            number += not in_a_line
            cut = len(text) == LONGEST and not text.endswith(b"\n")
            yield Line(number, text.removesuffix(b"\n"), not cut and not in_a_line)
            in_a_line = cut
