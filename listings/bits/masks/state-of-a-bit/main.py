def modify_bit(x, position, state):
    """Make the bit at position what state says, 0 or 1."""
    mask = 1 << position
    return x & ~mask | -state & mask


print(modify_bit(6, 0, True), modify_bit(6, 1, False))
print(f"{-True & 0xFF:08b} {-False & 0xFF:08b}")

print(modify_bit(6, 0, 2), modify_bit(0, 1, 2))
