for k in range(6):
    exact = 25 * 2**k
    shifted = 25 << k
    print(f"{exact:3} {shifted:010b} {shifted:3}")
