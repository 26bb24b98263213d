def set_bit(x, position):
    return x | 1 << position


def is_bit_set(x, position):
    return x >> position & 1 == 1


def clear_bit(x, position):
    return x & ~(1 << position)


def flip_bit(x, position):
    return x ^ 1 << position


days = 0b000_0110
print(f"Tue Wed   {days:07b}")
print(f"mask      {1 << 4:07b}", 2**4)
print(f"set Fri   {set_bit(days, 4):07b}")
print(f"set Tue   {set_bit(days, 1):07b}")
print(f"clear Tue {clear_bit(days, 1):07b}")
print(f"flip Tue  {flip_bit(days, 1):07b}")
print(f"flip Fri  {flip_bit(days, 4):07b}")
print("Tue", is_bit_set(days, 1))
print("Fri", is_bit_set(days, 4))
