import io


class FullDisk(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        print(len(data), "bytes refused")
        raise OSError("no storage space")


def left():
    with io.BufferedWriter(FullDisk()) as out:
        out.write(b"Hello Guido\n")
        print("written")


def flushed():
    with io.BufferedWriter(FullDisk()) as out:
        out.write(b"Hello Guido\n")
        out.flush()
        print("flushed")


for greet in left, flushed:
    try:
        greet()
    except OSError as error:
        print(f"{greet.__name__}: {error}\n")
