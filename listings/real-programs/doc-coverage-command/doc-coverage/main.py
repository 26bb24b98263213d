"""Reports the public items of Python sources that are not documented."""

import argparse
import sys
from pathlib import Path

import files
from measure import measure
from report import Report
from sarif import sarif

DESCRIPTION = """\
Reports the public items of Python sources that are not documented.

A comment that begins with `nodocqa`, on the line of an item or alone above it,
leaves out the item and what is inside of it. A whole file cannot be left out.

Exit status: 0 if enough is documented, 1 if not, 2 for wrong usage and for
files that cannot be read or do not parse.
"""


# ANCHOR: arguments
def percent(text: str) -> float:
    # `float` takes `1_0` and ` 10` as well.
    if not set(text) <= set("0123456789.eE+-"):
        raise ValueError
    if not 0 <= (number := float(text)) <= 100:
        raise ValueError
    return number


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="doc-coverage",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "paths", nargs="+", type=Path, help="files, and folders with files"
    )
    parser.add_argument(
        "--fail-under",
        type=percent,
        default=0.0,
        metavar="PERCENT",
        help="fail if less than this is documented",
    )
    parser.add_argument(
        "--format",
        choices=["text", "json", "sarif"],
        default="text",
        help="how to report",
    )
    # `parse_args` wants all paths in one piece.
    return parser.parse_intermixed_args()


# ANCHOR_END: arguments


# ANCHOR: run
def main() -> int:
    options = arguments()
    found = files.find(options.paths)
    if not found.python and not found.failures:
        print("error: there is no Python file to measure", file=sys.stderr)
        return 2
    reports, unparsed = measure(found.python)
    failures = sorted(found.failures + unparsed, key=lambda failure: failure.path.parts)
    others = sorted(found.rust, key=lambda path: path.parts)
    report = Report(reports, failures, others, options.fail_under)
    formats = {"text": Report.text, "json": Report.json, "sarif": sarif}
    # Not what the terminal says: a name may have any character.
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.stdout.write(formats[options.format](report))
    if failures:
        return 2
    return 1 if report.count().is_under(options.fail_under) else 0


# ANCHOR_END: run

if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception as error:
        # By itself, Python would exit with 1: below the threshold.
        sys.exit(print(f"error: {error!r}", file=sys.stderr) or 2)
