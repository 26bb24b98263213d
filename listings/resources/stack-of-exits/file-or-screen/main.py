import sys
from contextlib import nullcontext, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory


def destination(path):
    return open(path, "w") if path else nullcontext(sys.stdout)


def report(out):
    print("three greeters", file=out)


with destination(None) as out:
    report(out)

with TemporaryDirectory() as folder:
    path = Path(folder, "report.txt")
    with destination(path) as out:
        report(out)
    print("in the file:", path.read_text(), end="")

captured = StringIO()
with redirect_stdout(captured):
    print("three greeters")
print("in memory:", captured.getvalue(), end="")
