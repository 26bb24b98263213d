import struct


def parts(x):
    (bits,) = struct.unpack(">I", struct.pack(">f", x))
    exponent = bits >> 23 & 0xFF
    return bits >> 31, exponent - 127, bits & 0x7F_FFFF


for x in [1.0, -2.0, 0.75, 0.1]:
    sign, exponent, fraction = parts(x)
    print(f"{x:5} {sign} {exponent:2} {fraction:023b}")
print(list(struct.pack(">f", 0.1)))
print(struct.unpack(">f", struct.pack(">f", 0.1))[0])
