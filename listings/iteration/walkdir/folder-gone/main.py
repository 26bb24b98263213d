import os
from pathlib import Path
from tempfile import TemporaryDirectory


def walk_while_venue_goes(root, onerror=None):
    (root / "talks").mkdir(exist_ok=True)
    (root / "venue").mkdir()
    for folder, folders, _ in os.walk(root, onerror=onerror):
        folders.sort()
        print(os.path.basename(folder))
        if Path(folder) == root:
            os.rmdir(root / "venue")


def report(error):
    name = os.path.basename(error.filename)
    print(f"{name}: {type(error).__name__}")


with TemporaryDirectory() as temporary:
    root = Path(temporary) / "meetup"
    root.mkdir()
    walk_while_venue_goes(root)
    walk_while_venue_goes(root, onerror=report)
