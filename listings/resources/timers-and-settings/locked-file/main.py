import fcntl
from pathlib import Path
from tempfile import TemporaryDirectory


def try_lock(file):
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return "locked"
    except BlockingIOError:
        return "somebody has it"


with TemporaryDirectory() as folder:
    path = Path(folder, "guests.lock")
    with open(path, "w") as second:
        with open(path, "w") as first:
            print("first:", try_lock(first))
            print("second:", try_lock(second))
        print("second:", try_lock(second))
        print("the file:", path.exists())
