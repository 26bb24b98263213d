import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "team.txt"
    path.write_text("Guido\nLuciano\n\nKushal")

    with open(path) as file:
        print(repr(next(file)))
        for line in file:
            print(repr(line))
