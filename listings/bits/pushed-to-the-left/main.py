for k in range(6):
    product = 25 * 2**k
    shifted = 25 << k
    print(f"{product:3} {shifted:010b} {shifted:3}")
