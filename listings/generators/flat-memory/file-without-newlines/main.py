import tempfile
import tracemalloc
from functools import partial

SIZE = 4 * 1024 * 1024


def sevens(pieces):
    return sum(piece.count(b"7") for piece in pieces)


with tempfile.TemporaryFile() as file:
    for _ in range(SIZE // 1024):
        file.write(b"01234567" * 128)
    print(f"file: {SIZE // 1024} KiB")

    tracemalloc.start()
    file.seek(0)
    print("sevens:", sevens(file))
    _, peak = tracemalloc.get_traced_memory()
    print("held the file:", peak > SIZE)

    tracemalloc.reset_peak()
    file.seek(0)
    chunks = iter(partial(file.read, 8192), b"")
    print("sevens:", sevens(chunks))
    _, peak = tracemalloc.get_traced_memory()
    print("in 64 KiB:", peak < 64 * 1024)
