print(f"{5:08b} {5:4}")
print(f"{~5:08b} {~5:4}")
print(f"{~5 & 0xFF:08b} {~5 & 0xFF:4}")
three = ~5 & 0b111
print(f"{three:08b} {three:4}")
print(f"{~5 & 0xFFFF:08b} {~5 & 0xFFFF}")
