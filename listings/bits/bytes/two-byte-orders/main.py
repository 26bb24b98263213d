from struct import calcsize

width = 1000
big = width.to_bytes(4, "big")
little = width.to_bytes(4, "little")
print(big.hex(" "))
print(little.hex(" "))

print(int.from_bytes(big, "big"))
print(int.from_bytes(little, "big"))
fffe = bytes([0xFF, 0xFE])
print(int.from_bytes(fffe, "big", signed=True))
try:
    width.to_bytes(1, "big")
except OverflowError as error:
    print(error)
print(calcsize("BI"), calcsize(">BI"))
