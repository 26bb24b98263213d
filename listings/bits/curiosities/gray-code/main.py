def to_gray(number):
    return number ^ (number >> 1)


def from_gray(gray):
    number = 0
    while gray:
        number ^= gray
        gray >>= 1
    return number


for number in range(8):
    gray = to_gray(number)
    after = to_gray(number + 1)
    flips = (gray ^ after).bit_count()
    back = from_gray(gray)
    print(f"{number:04b} {gray:04b} {flips} {back}")
