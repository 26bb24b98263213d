from errno import ENOSPC
from io import BufferedWriter, RawIOBase


class FullDisk(RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        print(f"  {len(data)} bytes refused")
        raise OSError(ENOSPC, "disk full")


def left():
    with BufferedWriter(FullDisk()) as out:
        out.write(b"Hello Guido\n")
        print("  written")


def garbage():
    out = BufferedWriter(FullDisk())
    out.write(b"Hello Guido\n")


try:
    left()
except OSError as error:
    print("left:", error)
garbage()
