import struct
from math import nan

floats = [0.0, -0.0, nan, nan]
print(floats[0] == floats[1])
print(floats[2] == floats[3])

bits = [struct.pack(">d", x) for x in floats]
print(bits[0] == bits[1])
print(bits[2] == bits[3])
print(len(set(bits)))
print(len(set(floats[2:])), len({nan, nan + 0}))

print(sorted([20.5, nan, 3.5]))
