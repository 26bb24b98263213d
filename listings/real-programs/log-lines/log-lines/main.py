"""Makes two logs, one of them gzipped, reads them and one made by hand, and counts."""

import gzip
from collections import Counter
from pathlib import Path

import generate
from entry import BadLine, Entry
from lines import Line, read_lines


def parsed(line: Line) -> Entry:
    if not line.whole:
        raise BadLine("a line that is too long")
    return Entry.parse(line.text)


def main() -> None:
    with gzip.open("access.log.1", "wb") as file:
        file.writelines(generate.log(6, 600))
    with open("access.log", "wb") as file:
        file.writelines(generate.log(7, 400))

    counts = Counter[int]()
    with open("5xx.log", "wb") as failed, open("unparsed.log", "wb") as unparsed:
        # ANCHOR: read
        for name in ["access.log.1", "access.log", "made-by-hand.log"]:
            lines = bad = 0
            for line in read_lines(Path(name)):
                lines += 1
                try:
                    entry = parsed(line)
                except BadLine as reason:
                    bad += 1
                    if line.whole:
                        unparsed.write(line.text + b"\n")
                    if name == "made-by-hand.log":
                        print(f"{name}:{line.number}: {reason}")
                    continue
                counts[entry.status // 100] += 1
                if entry.status >= 500:
                    failed.write(entry.to_line() + b"\n")
            print(f"{name}: {lines} lines, {bad} of them not parsed")
        # ANCHOR_END: read
    for category, count in sorted(counts.items()):
        print(f"{category}xx: {count}")
    for name in ["5xx.log", "unparsed.log"]:
        print(f"{name}: {Path(name).stat().st_size} bytes")


main()
