from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

both_have_looked = Barrier(2)


def look_and_write(name):
    path = Path("looked.txt")
    absent = not path.exists()
    both_have_looked.wait()
    if absent:
        path.write_text(name)
    return absent


def create(name):
    both_have_looked.wait()
    try:
        with open("created.txt", "x") as file:
            file.write(name)
    except FileExistsError:
        return False
    return True


for reserve in [look_and_write, create]:
    with ThreadPoolExecutor(2) as pool:
        first = sum(pool.map(reserve, ["Guido", "Luciano"]))
    print(first, "think they were first")
