import csv
from collections import defaultdict
from pathlib import Path


def least(path: Path) -> dict[str, dict[str, float]]:
    """The least of the rounds, by book and quantity."""
    books: defaultdict[str, dict[str, float]] = defaultdict(dict)
    with path.open(newline="") as table:
        for row in csv.DictReader(table):
            of, quantity, value = (
                books[row["book"]],
                row["quantity"],
                float(row["value"]),
            )
            of[quantity] = min(value, of.get(quantity, value))
    return books


for book, of in sorted(least(Path("books.csv")).items()):
    print(f"{book}: {of['pages']:.0f} pages in {of['build']:.1f} s")
    page, largest = of["median page"] / 1000, of["largest page"] / 1000
    print(f"    a page: {page:.1f} kB, at most {largest:.1f} kB")
    if "tests" in of:
        each = 1000 * of["tests"] / of["blocks"]
        print(
            f"    {of['blocks']:.0f} blocks in {of['tests']:.0f} s: {each:.0f} ms each"
        )
