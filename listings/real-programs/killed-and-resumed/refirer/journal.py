"""A file of lines that survives the end of its writer at any moment."""

import fcntl
import hashlib
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Self


# ANCHOR: key
def key_of(line: bytes) -> bytes:
    """What tells one line of a log from another: half of its SHA-256."""
    return hashlib.sha256(line).digest()[:16]


class Counts(Counter[bytes]):
    """How many lines of each key there are."""

    def take(self, key: bytes) -> bool:
        """Takes one of this key out, if there is one."""
        if self[key] > 0:
            self[key] -= 1
            return True
        return False


# ANCHOR_END: key


# ANCHOR: open
class Journal:
    def __init__(
        self, path: Path, sync: bool, cut: bool, key: Callable[[bytes], bytes | None]
    ) -> None:
        """With `cut`, a last line without its line feed is cut off, else completed."""
        self.path = path
        self.sync = sync
        self.counts = Counts()
        self.failed = False
        self.file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self.file)
            raise OSError("another process has it") from error
        whole = 0
        with open(path, "rb") as lines:
            for line in lines:
                torn = not line.endswith(b"\n")
                found = key(line.removesuffix(b"\n"))
                # Whose file it is, only a whole line tells.
                if (cut and torn and whole == 0) or (not torn and found is None):
                    os.close(self.file)
                    raise OSError(f"not written by this program, at byte {whole}")
                # What a writer left behind that was stopped in the middle.
                if torn and cut:
                    os.ftruncate(self.file, whole)
                elif torn:
                    os.write(self.file, b"\n")
                else:
                    self.counts[found] += 1
                whole += len(line)
        if sync:
            folder = os.open(path.resolve().parent, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.file)

    def append(self, line: bytes) -> None:
        """Writes a line. After an error, which may leave part of one, no more."""
        if self.failed:
            raise OSError(f"{self.path}: closed after an error")
        try:
            rest = memoryview(line + b"\n")
            while rest:
                rest = rest[os.write(self.file, rest) :]
            if self.sync:
                os.fdatasync(self.file)
        except OSError as error:
            self.failed = True
            raise OSError(f"{self.path}: {error}") from error


# ANCHOR_END: open
