from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread


def look_around():
    there = Path.cwd().name == "inbox"
    print("the thread is in the inbox:", there)


with TemporaryDirectory() as name:
    inbox = Path(name, "inbox")
    inbox.mkdir()
    with chdir(inbox):
        thread = Thread(target=look_around)
        thread.start()
        thread.join()
    here = Path.cwd().name == "inbox"
    print("and now:", here)
