from enum import IntFlag
from itertools import cycle


class Mode(IntFlag):
    OWNER_READ = 0o400
    OWNER_WRITE = 0o200
    OWNER_EXEC = 0o100
    GROUP_READ = 0o040
    GROUP_WRITE = 0o020
    GROUP_EXEC = 0o010
    OTHERS_READ = 0o004
    OTHERS_WRITE = 0o002
    OTHERS_EXEC = 0o001


def text(mode):
    letters = zip(Mode, cycle("rwx"))
    return "".join(letter if flag in mode else "-" for flag, letter in letters)


mode = Mode.OWNER_READ | Mode.OWNER_WRITE
print(f"{mode:03o} {text(mode)}")
mode |= Mode.GROUP_READ | Mode.GROUP_EXEC
print(f"{mode:03o} {text(mode)}")
mode &= ~Mode.OWNER_WRITE
print(f"{mode:03o} {text(mode)}")
mode ^= Mode.OWNER_WRITE | Mode.OWNER_EXEC
print(f"{mode:03o} {text(mode)}")
for flag in mode:
    print(flag.name)
