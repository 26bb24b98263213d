"""The comments of a source, which ast leaves out."""

import io
import re
import tokenize
from dataclasses import dataclass, field

MARKER = re.compile(r"#+\s*nodocqa\b")


@dataclass
class Markers:
    """The lines of a source that have the marker `nodocqa` in a comment."""

    all: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)
    """Those on which there is nothing but the comment."""

    def skip(self, first: int, name: int) -> bool:
        """Whether there is one for an item: on one of its lines from the first
        decorator down to the name, or alone on the line above."""
        lines = range(first, name + 1)
        return not self.all.isdisjoint(lines) or first - 1 in self.alone


# ANCHOR: gaps
def markers(source: bytes) -> Markers:
    """Finds the markers in `source`. What is text in a string is never a comment."""
    found = Markers()
    for token in tokenize.tokenize(io.BytesIO(source).readline):
        if token.type == tokenize.COMMENT and MARKER.match(token.string):
            line, column = token.start
            found.all.add(line)
            if not token.line[:column].strip():
                found.alone.add(line)
    return found


# ANCHOR_END: gaps
