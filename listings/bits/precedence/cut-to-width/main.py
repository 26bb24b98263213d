from ctypes import c_int8, c_uint8

for number in [5, 200, 300, -1]:
    unsigned = c_uint8(number).value
    signed = c_int8(number).value
    print(f"{number:3} {unsigned:3} {signed:3}")
    try:
        print("  fits", *number.to_bytes())
    except OverflowError as error:
        print(" ", error)
