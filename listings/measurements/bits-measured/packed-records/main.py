import sys
from struct import Struct

RECORD = Struct("<IHB")


# ANCHOR: cases
def each(size: int) -> int:
    packed = bytearray()
    for id in range(size):
        packed += RECORD.pack(id, id % 60_000, id % 256)
    return sum(id + room + flags for id, room, flags in RECORD.iter_unpack(packed))


def with_numpy(size: int) -> int:
    import numpy

    record = numpy.dtype([("id", "<u4"), ("room", "<u2"), ("flags", "u1")])
    records = numpy.empty(size, dtype=record)
    ids = numpy.arange(size)
    records["id"], records["room"], records["flags"] = ids, ids % 60_000, ids % 256
    back = numpy.frombuffer(records.tobytes(), dtype=record)
    return int(sum(back[field].sum(dtype="u8") for field in record.names))


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
print({"each": each, "numpy": with_numpy}[case](size))
