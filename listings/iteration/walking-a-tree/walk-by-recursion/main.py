from pathlib import Path
from tempfile import TemporaryDirectory


# ANCHOR: walk
def is_real_folder(path):
    return path.is_dir() and not path.is_symlink()


def walk(folder):
    folders, files = [], []
    for path in sorted(folder.iterdir()):
        if is_real_folder(path):
            folders.append(path)
        else:
            files.append(path)
    yield folder, folders, files
    for inner in folders:
        yield from walk(inner)


# ANCHOR_END: walk


def make_tree(root):
    (root / "talks" / "async").mkdir(parents=True)
    (root / "venue").mkdir()
    (root / "guests.txt").touch()
    (root / "talks" / "rust.md").touch()
    (root / "talks" / "async" / "wakers.md").touch()


# ANCHOR: main
def main():
    with TemporaryDirectory() as temporary:
        root = Path(temporary) / "meetup"
        make_tree(root)
        for folder, folders, files in walk(root):
            counts = f"{len(folders)} + {len(files)}"
            print(f"{folder.name}: {counts}")


# ANCHOR_END: main

main()
