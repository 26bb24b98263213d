print("~0 & 0xFF", ~0 & 0xFF)
print("~0", ~0)
print("~-1", ~-1)

unchanged = [x for x in range(256) if x == ~x & 0xFF]
print("x == ~x for", len(unchanged), "bytes")
