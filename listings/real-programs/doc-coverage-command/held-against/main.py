"""Compares what doc-coverage counts with what rustdoc counts, file by file."""

import json
import sys
from pathlib import Path

Counts = dict[str, tuple[int, int]]


# ANCHOR: compare
def main() -> None:
    ours, theirs = from_us(Path(sys.argv[1])), from_rustdoc(Path(sys.argv[2]))
    for file in sorted(ours.keys() | theirs.keys()):
        our, their = ours.get(file, (0, 0)), theirs.get(file, (0, 0))
        if our != their:
            print(f"{file}: {shown(our)} | {shown(their)}")
    print(f"total: {shown(total(ours))} | {shown(total(theirs))}")


# ANCHOR_END: compare


def from_us(path: Path) -> Counts:
    files = json.loads(path.read_text())["files"]
    return {file["path"]: (file["documented"], file["total"]) for file in files}


def from_rustdoc(path: Path) -> Counts:
    """rustdoc has whole paths."""
    files = json.loads(path.read_text())
    return {
        file.rpartition("/src/")[2]: (count["with_docs"], count["total"])
        for file, count in files.items()
    }


def total(counts: Counts) -> tuple[int, int]:
    documented = sum(count[0] for count in counts.values())
    return documented, sum(count[1] for count in counts.values())


def shown(count: tuple[int, int]) -> str:
    return f"{count[0]} of {count[1]}"


if __name__ == "__main__":
    main()
