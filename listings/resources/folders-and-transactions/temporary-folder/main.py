from pathlib import Path
from tempfile import TemporaryDirectory

with TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "seats.txt").write_text("12")
    print("in the block:", folder.exists())
print("after it:", folder.exists())

temporary = TemporaryDirectory()
Path(temporary.name).rmdir()
temporary.cleanup()
print("removed by hand: no error")

folder = Path(TemporaryDirectory().name)
try:
    (folder / "seats.txt").write_text("12")
except FileNotFoundError:
    print("nobody held it: not found")
