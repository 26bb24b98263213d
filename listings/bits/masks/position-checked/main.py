WIDTH = 32


def set_bit(x, position):
    if position >= WIDTH:
        return None
    return x | 1 << position


def is_bit_set(x, position):
    return x >> position & 1 == 1


def clear_bit(x, position):
    return x & ~(1 << position)


for position in [1, 31, 32, 70]:
    print(
        position,
        set_bit(6, position),
        is_bit_set(6, position),
        clear_bit(6, position),
    )
