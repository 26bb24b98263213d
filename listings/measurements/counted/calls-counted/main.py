import tempfile
from collections.abc import Callable
from pathlib import Path

LINES = 1000


# ANCHOR: count
def calls(which: str) -> int:
    """How often this process has called `read` or `write`, as Linux counts."""
    with open("/proc/self/io") as counters:
        for line in counters:
            if line.startswith(which):
                return int(line.removeprefix(which))
    raise LookupError(which)


def report(name: str, which: str, work: Callable[[], int]) -> None:
    # To look at the counters takes calls of `read`, too.
    looking = calls(which)
    before = calls(which)
    looking = before - looking
    assert work() == LINES
    print(f"{name:24} {calls(which) - before - looking:5}")


# ANCHOR_END: count

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "readings.txt")

    # ANCHOR: cases
    def read(**how) -> Callable[[], int]:
        def lines() -> int:
            with open(path, **how) as file:
                return sum(1 for _ in file)

        return lines

    def write(**how) -> Callable[[], int]:
        def lines() -> int:
            with open(path, "wb", **how) as file:
                for n in range(LINES):
                    file.write(b"reading %4d of %d\n" % (n, LINES))
            return LINES

        return lines

    def whole() -> int:
        return len(path.read_text().splitlines())

    # ANCHOR_END: cases

    report("write: no buffer", "syscw:", write(buffering=0))
    report("write: buffered", "syscw:", write(buffering=8192))
    print(path.stat().st_size, "bytes")
    report("read: no buffer", "syscr:", read(mode="rb", buffering=0))
    report("read: buffered", "syscr:", read(mode="rb", buffering=8192))
    report("read: larger buffer", "syscr:", read(mode="rb", buffering=64 * 1024))
    report("read: whole", "syscr:", whole)
