import os
from pathlib import Path
from tempfile import TemporaryDirectory


# ANCHOR: main
def main():
    with TemporaryDirectory() as temporary:
        root = Path(temporary) / "meetup"
        (root / "talks" / "async").mkdir(parents=True)
        for folder, folders, _ in os.walk(root, topdown=False):
            folders.clear()
            os.rmdir(folder)
            print("removed", os.path.basename(folder))


# ANCHOR_END: main

main()
