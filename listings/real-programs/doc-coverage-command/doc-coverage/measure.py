"""From files to what is documented in them."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from items import Exports, Item, NotParsed, Source, merged
from report import Failure, FileReport


def measure(files: set[Path]) -> tuple[list[FileReport], list[Failure]]:
    """Measures `files`, and says which could not be read or do not parse."""
    sources: dict[Path, Source] = {}
    failures = []
    for path in sorted(files, key=lambda path: path.parts):
        try:
            sources[path] = Source.parse(path.read_bytes())
        except NotParsed as error:
            failures.append(Failure(path, error.line, str(error)))
        except OSError as error:
            failures.append(Failure(path, None, error.strerror or str(error)))
    exports = exports_of({**around(sources), **sources})
    reports = [report(path, source, exports) for path, source in sources.items()]
    return [report for report in reports if report.items], failures


def around(sources: dict[Path, Source]) -> dict[Path, Source]:
    """The packages around the files, which may not be among them: what is public
    does not depend on the folder in which one starts."""
    known = {path.resolve() for path in sources}
    found = {}
    for path in sources:
        for folder in packages(path):
            init = folder / "__init__.py"
            if init not in known and init not in found:
                with suppress(NotParsed, OSError):
                    found[init] = Source.parse(init.read_bytes())
    return found


def packages(path: Path) -> Iterator[Path]:
    """The folders of the packages that a file is in, from the inside."""
    folder = path.resolve().parent
    while os.path.isfile(folder / "__init__.py") and folder.name:
        yield folder
        folder = folder.parent


def module_path(path: Path) -> list[str]:
    """The names of a module and of the packages around it."""
    names = [] if path.name == "__init__.py" else [path.stem]
    for folder in packages(path):
        names.insert(0, folder.name)
    return names or [path.stem]


def is_private(names: list[str]) -> bool:
    """Whether a module, or a package around it, has a name such as `_client`. A
    file outside of packages is not private, whatever its name."""
    private = [
        name for name in names if name.startswith("_") and not name.endswith("__")
    ]
    return len(names) > 1 and bool(private)


def exports_of(sources: dict[Path, Source]) -> Exports:
    """What packages bring out of private modules. A private package counts if it
    is exported itself."""
    inits = {path: module_path(path) for path in sources if path.name == "__init__.py"}
    found = Exports()
    while True:
        before = found
        for path, names in inits.items():
            if not is_private(names) or names[-1] in found.stars:
                exports = sources[path].exports()
                found = Exports(
                    found.names | exports.names, found.stars | exports.stars
                )
        if found == before:
            return found


def report(path: Path, source: Source, exports: Exports) -> FileReport:
    names = module_path(path)
    private = is_private(names)
    items = source.items(names[-1], private, exports)
    if not private:
        items.append(Item(1, "module", names[-1], source.documented(), False))
    items.sort(key=lambda item: (item.line, item.kind != "module"))
    return FileReport(path, merged(items))
