import os
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

with TemporaryDirectory() as temporary:
    root = Path(temporary) / "meetup"
    talks = root / "talks"
    talks.mkdir(parents=True)
    (talks / "again").symlink_to(root, target_is_directory=True)

    walk = os.walk(root, followlinks=True)
    for folder, _, _ in islice(walk, 6):
        print(Path(folder).relative_to(temporary).as_posix())
