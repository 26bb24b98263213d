byte = 0b1100_1000.to_bytes()

unsigned = int.from_bytes(byte)
signed = int.from_bytes(byte, signed=True)
print(f"{unsigned & 0xFFFF:016b} {unsigned}")
print(f"{signed & 0xFFFF:016b} {signed}")
print(f"{signed & 0xFFFF:016b} {signed & 0xFFFF}")

print(1 << 8 | 44)
print(int(300.7), int(-1.5))
