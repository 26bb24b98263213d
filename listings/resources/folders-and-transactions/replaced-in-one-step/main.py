import os
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory


def save(path, names):
    with NamedTemporaryFile("w", dir=path.parent, delete=False) as file:
        try:
            for name in names:
                if not name:
                    raise ValueError("a guest without a name")
                print(name, file=file)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            os.unlink(file.name)
            raise
    os.replace(file.name, path)


with TemporaryDirectory() as folder:
    path = Path(folder, "guests.txt")
    for names in [["Guido", "Luciano"], ["Kushal", ""]]:
        try:
            save(path, names)
        except ValueError as error:
            print("not saved:", error)
        print(path.read_text().split())
        print("files:", len(os.listdir(folder)))
