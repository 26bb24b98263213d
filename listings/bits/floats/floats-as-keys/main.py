import struct
from math import isnan, nan


def bits_of(x):
    return struct.pack(">d", x)


def key(x):
    return bits_of(nan if isnan(x) else x)


floats = [0.0, -0.0, nan, nan, -nan]
print(floats[0] == floats[1])
print(floats[2] == floats[3])

bits = [bits_of(x) for x in floats]
print(bits[0] == bits[1])
print(bits[2] == bits[3])
print(len(set(bits)), len({key(x) for x in floats}))
print(len(set(floats[2:4])), len({nan, nan + 0}))

print(sorted([20.5, nan, 3.5]))
