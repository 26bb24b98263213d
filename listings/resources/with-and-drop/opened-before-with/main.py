from pathlib import Path
from tempfile import TemporaryDirectory

with TemporaryDirectory() as folder:
    path = Path(folder, "guests.txt")

    try:
        open(path)
    except FileNotFoundError as error:
        print(type(error).__name__)

    file = open(path, "w")
    print("there:", path.exists())
    print("closed:", file.closed)
    with file as entered:
        print("itself:", entered is file)
    print("closed:", file.closed)
