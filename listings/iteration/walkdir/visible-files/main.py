import os
from pathlib import Path
from tempfile import TemporaryDirectory


def make_tree(root):
    (root / ".git").mkdir()
    (root / ".git" / "config").touch()
    (root / "talks").mkdir()
    (root / "talks" / "rust.md").touch()
    (root / "guests.txt").touch()


# ANCHOR: walk
def is_hidden(name):
    return name.startswith(".")


def visible_in(root):
    for folder, folders, files in os.walk(root):
        visible = [name for name in folders if not is_hidden(name)]
        folders[:] = sorted(visible)
        for name in sorted(files):
            if not is_hidden(name):
                path = Path(folder, name)
                yield path.relative_to(root)


def main():
    with TemporaryDirectory() as temporary:
        root = Path(temporary)
        make_tree(root)
        for path in visible_in(root):
            print(path.as_posix())


# ANCHOR_END: walk

main()
