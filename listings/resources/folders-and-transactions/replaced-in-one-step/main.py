import os
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory


def save(path, names):
    file = NamedTemporaryFile("w", dir=path.parent, delete=False)
    try:
        with file:
            for name in names:
                if not name:
                    raise ValueError("a guest without a name")
                print(name, file=file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, path)
    except BaseException:
        os.unlink(file.name)
        raise


with TemporaryDirectory() as folder:
    path = Path(folder, "guests.txt")
    for names in [["Guido", "Luciano"], ["Kushal", ""]]:
        try:
            save(path, names)
        except ValueError as error:
            print("not saved:", error)
        print(path.read_text().split())
        print("files:", len(os.listdir(folder)))
