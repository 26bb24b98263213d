x = 5

print(f"[{x:b}]")
print(f"[{x:8b}]")
print(f"[{x:08b}]")
print(f"[{x:#b}]")
print(f"[{x:#08b}]")
print(f"[{x:#010b}]")
print(f"[{x:#06x}]")

print(0b0000_0101)
for text in ["101", "100", "0b101"]:
    print(text, int(text, 2))
