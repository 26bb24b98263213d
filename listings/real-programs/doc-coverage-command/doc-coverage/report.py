"""What is said about the files, in text and in JSON."""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from items import Item


def shown(path: Path) -> str:
    """The path with `/`, and with a replacement for what is not UTF-8."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


@dataclass(frozen=True)
class FileReport:
    """A file that was measured."""

    path: Path
    items: list["Item"]

    def undocumented(self) -> Iterator["Item"]:
        """What is not documented, whether skipped or not."""
        return (item for item in self.items if not item.documented)


@dataclass(frozen=True)
class Failure:
    """A file that was not: it cannot be read, or it does not parse."""

    path: Path
    line: int | None
    message: str


@dataclass(frozen=True)
class Count:
    documented: int
    total: int
    skipped: int

    @classmethod
    def of(cls, items: Iterable["Item"]) -> Self:
        items = list(items)
        counted = [item for item in items if not item.skipped]
        documented = sum(item.documented for item in counted)
        return cls(documented, len(counted), len(items) - len(counted))

    # ANCHOR: percent
    def percent(self) -> float:
        """In percent, with one decimal, never rounded up: 1,999 of 2,000 is not
        100 %."""
        return self.documented * 1000 // self.total / 10 if self.total else 100.0

    def is_under(self, threshold: float) -> bool:
        """Whether it is below `threshold` percent. The division rounds once, as the
        parser of the threshold does: 161 of 250 is 64.4 %."""
        return self.total > 0 and self.documented * 100 / self.total < threshold

    # ANCHOR_END: percent

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.documented} of {self.total} documented{skipped}"


@dataclass(frozen=True)
class Report:
    """All that a run found out."""

    files: list[FileReport]
    failures: list[Failure]
    others: list[Path]
    """Files in the other language."""
    threshold: float

    def count(self) -> Count:
        return Count.of(item for file in self.files for item in file.items)

    def text(self) -> str:
        lines = []
        for file in self.files:
            path = shown(file.path)
            for item in file.undocumented():
                if not item.skipped:
                    lines.append(
                        f"{path}:{item.line}: {item.kind} {item.name} is not documented"
                    )
            lines.append(f"{path}: {Count.of(file.items)}")
        for failure in self.failures:
            at = f"{failure.line}:" if failure.line else ""
            lines.append(f"{shown(failure.path)}:{at} error: {failure.message}")
        if self.others:
            lines.append(f"not measured: {len(self.others)} in Rust")
        count = self.count()
        # Without the exponent of `1e-05`.
        threshold = f"{Decimal(str(self.threshold)):f}".removesuffix(".0")
        verdict = "below" if count.is_under(self.threshold) else "not below"
        lines.append(
            f"total: {count}, {count.percent():.1f} %, {verdict} {threshold} %"
        )
        return "".join(f"{line}\n" for line in lines)

    def json(self) -> str:
        files = [
            {
                "path": shown(file.path),
                **asdict(Count.of(file.items)),
                "undocumented": [
                    {"line": item.line, "kind": item.kind, "name": item.name}
                    for item in file.undocumented()
                    if not item.skipped
                ],
            }
            for file in self.files
        ]
        errors = [
            {
                "path": shown(failure.path),
                "line": failure.line,
                "message": failure.message,
            }
            for failure in self.failures
        ]
        whole = {
            "language": "python",
            **asdict(self.count()),
            "percent": self.count().percent(),
            "files": files,
            "errors": errors,
            "not_measured": [shown(path) for path in self.others],
        }
        return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
