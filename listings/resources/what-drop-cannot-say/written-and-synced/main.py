import os
from pathlib import Path
from tempfile import TemporaryDirectory


def save(path, guests):
    with open(path, "w", newline="\n") as file:
        for guest in guests:
            file.write(f"{guest}\n")
        print("in the file:", path.stat().st_size)
        file.flush()
        print("in the file:", path.stat().st_size)
        os.fsync(file.fileno())


with TemporaryDirectory() as folder:
    path = Path(folder, "guests.txt")
    save(path, ["Guido", "Luciano"])
