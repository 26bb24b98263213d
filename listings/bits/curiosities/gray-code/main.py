def to_gray(number):
    return number ^ (number >> 1)


def from_gray(gray):
    number = 0
    while gray:
        number ^= gray
        gray >>= 1
    return number


print("number  code  flips  back")
for number in range(8):
    gray = to_gray(number)
    after = to_gray(number + 1)
    flips = (gray ^ after).bit_count()
    back = from_gray(gray)
    print(f"{number:6b}  {gray:04b}  {flips:5}  {back:4}")
