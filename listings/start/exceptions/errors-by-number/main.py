import errno
import os

NAMES = [
    "EAGAIN",
    "ECHILD",
    "ECONNABORTED",
    "ECONNREFUSED",
    "ECONNRESET",
    "EEXIST",
    "EINTR",
    "EISDIR",
    "ENOENT",
    "ENOTDIR",
    "EACCES",
    "EPERM",
    "EPIPE",
    "ESRCH",
    "ETIMEDOUT",
    "ENOSPC",
]

for name in NAMES:
    number = getattr(errno, name)
    error = OSError(number, os.strerror(number))
    print(f"{name}: {type(error).__name__}")
