import os
from pathlib import Path
from tempfile import TemporaryDirectory


def make_tree(root):
    (root / "talks" / "async").mkdir(parents=True)
    (root / "target" / "debug").mkdir(parents=True)


# ANCHOR: main
def main():
    with TemporaryDirectory() as temporary:
        root = Path(temporary) / "meetup"
        make_tree(root)
        for folder, folders, _ in os.walk(root):
            print(os.path.basename(folder))
            folders.sort()
            if "target" in folders:
                folders.remove("target")


# ANCHOR_END: main

main()
