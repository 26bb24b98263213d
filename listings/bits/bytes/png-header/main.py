import struct

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER = struct.Struct(">8sI4sII")


def size(data):
    fields = HEADER.unpack_from(data)
    signature, length, kind, width, height = fields
    if signature != SIGNATURE:
        raise ValueError("not a PNG")
    if (length, kind) != (13, b"IHDR"):
        raise ValueError("no header")
    return width, height


def size_by_slices(data):
    if data[:8] != SIGNATURE:
        raise ValueError("not a PNG")
    if data[8:16] != b"\0\0\0\x0dIHDR":
        raise ValueError("no header")
    width = int.from_bytes(data[16:20], "big")
    return width, int.from_bytes(data[20:24], "big")


def attempt(measure, data):
    try:
        print(measure(data))
    except struct.error:
        print("struct.error")
    except ValueError as error:
        print(error)


png = SIGNATURE + struct.pack(">I4sII", 13, b"IHDR", 640, 480)

for measure in size, size_by_slices:
    attempt(measure, png)
    attempt(measure, png[:23])
    attempt(measure, png[:3])
    attempt(measure, b"GIF89a, not a PNG at all")
