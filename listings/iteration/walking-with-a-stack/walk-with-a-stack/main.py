from pathlib import Path
from tempfile import TemporaryDirectory


# ANCHOR: walk
def walk(root):
    stack = [root]
    while stack:
        path = stack.pop()
        yield path
        if path.is_dir() and not path.is_symlink():
            inner = sorted(path.iterdir(), reverse=True)
            stack.extend(inner)


# ANCHOR_END: walk


def make_tree(root):
    (root / "talks" / "async").mkdir(parents=True)
    (root / "venue").mkdir()
    (root / "guests.txt").touch()
    (root / "talks" / "rust.md").touch()


# ANCHOR: main
def main():
    with TemporaryDirectory() as temporary:
        root = Path(temporary) / "meetup"
        make_tree(root)
        paths = walk(root)
        for path in paths:
            print(path.name)
            if path.name == "talks":
                break
        print("and then", next(paths).name)


# ANCHOR_END: main

main()
