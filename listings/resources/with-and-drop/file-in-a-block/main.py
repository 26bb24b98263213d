from pathlib import Path
from tempfile import TemporaryDirectory

with TemporaryDirectory() as folder:
    path = Path(folder, "guests.txt")

    with open(path, "w", newline="\n") as file:
        file.write("Guido\n")
        file.write("Luciano\n")
        size = file.tell()

    print(size, "bytes")
    print(path.read_text(), end="")
    print("closed:", file.closed)
    try:
        file.write("Kushal\n")
    except ValueError as error:
        print(error)
