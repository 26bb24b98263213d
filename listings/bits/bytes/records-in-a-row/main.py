import struct

READING = struct.Struct("<Hh")

log = bytearray(3 * READING.size)
READING.pack_into(log, 0, 7, 215)
READING.pack_into(log, 8, 9, -40)
print(log.hex(" "))

for sensor, tenths in READING.iter_unpack(log):
    print(sensor, tenths / 10)

for size in 4, 3:
    try:
        print(READING.unpack(log[:size]))
    except struct.error as error:
        print("error:", error)
