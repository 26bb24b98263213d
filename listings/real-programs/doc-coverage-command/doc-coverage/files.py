"""Which files to measure."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from report import Failure


# ANCHOR: language
def language(path: Path) -> str | None:
    """What a file is written in: by its extension or, without one, by its first
    line."""
    if path.suffix:
        return {".rs": "rust", ".py": "python"}.get(path.suffix)
    with path.open("rb") as file:
        line = file.readline(256)
    if line.startswith(b"#!"):
        if b"python" in line:
            return "python"
        if b"cargo" in line:
            return "rust"
    return None


# ANCHOR_END: language


@dataclass
class Found:
    """The files under the paths that a user named."""

    rust: set[Path] = field(default_factory=set)
    python: set[Path] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)


def find(paths: list[Path]) -> Found:
    found = Found()

    def failed(error: OSError) -> None:
        path = Path(error.filename)
        found.failures.append(Failure(path, None, error.strerror or str(error)))

    seen: set[Path] = set()
    for path in paths:
        for file in walk(path, failed):
            try:
                if (whole := file.resolve()) in seen:
                    continue  # a file that is named twice counts once
                seen.add(whole)
                kind = language(file)
            except OSError as error:
                failed(error)
                continue
            if kind == "rust":
                found.rust.add(file)
            elif kind == "python":
                found.python.add(file)
    return found


def walk(path: Path, failed) -> Iterator[Path]:
    """The files in a folder, but for hidden folders, Cargo's `target`, and virtual
    environments."""
    try:
        kind = os.stat(path).st_mode
    except OSError as error:
        failed(error)
        return
    if not stat.S_ISDIR(kind):
        if stat.S_ISREG(kind):
            yield path
        return
    for folder, folders, files in os.walk(path, onerror=failed):
        here = Path(folder)
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".")
            and not any(
                os.path.exists(here / name / tag)
                for tag in ("CACHEDIR.TAG", "pyvenv.cfg")
            )
        ]
        for name in files:
            file = here / name
            try:
                kind = os.lstat(file).st_mode
            except OSError as error:
                failed(error)
                continue
            if stat.S_ISREG(kind):  # no link
                yield file
