"""The lines of a log file, plain or gzipped, in constant memory."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# Of a line that is longer, only the beginning is kept.
LONGEST = 1 << 16


class Line(NamedTuple):
    """A line without its line feed, or the beginning of one that is too long."""

    number: int
    text: bytes
    whole: bool


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a log file. Its first bytes say whether it is gzipped."""
    with path.open("rb") as file:
        gzipped = file.peek(2).startswith(b"\x1f\x8b")
        source = gzip.GzipFile(fileobj=file) if gzipped else file
        number = 0
        while text := source.readline(LONGEST):
            number += 1
            with_its_end = text.endswith(b"\n")
            whole = with_its_end or len(text) < LONGEST
            rest = b"" if whole else text
            while rest and not rest.endswith(b"\n"):
                rest = source.readline(LONGEST)
            yield Line(number, text.removesuffix(b"\n"), whole)
            # What is added to the last line from now on is not a line of its own.
            if not with_its_end and not rest.endswith(b"\n"):
                break
