signed = -8
unsigned = signed & 0xFF

for k in range(5):
    s, u = signed >> k, unsigned >> k
    print(f"{s & 0xFF:08b} {s:3}  {u:08b} {u:4}")
