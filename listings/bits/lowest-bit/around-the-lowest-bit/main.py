for x in [6, 16, 23, 40]:
    below, minus = x - 1, -x & 0xFF
    dropped, alone = x & below, x & minus
    print(f"  {x:08b}    {x:08b}  x = {x}")
    print(f"& {below:08b}  & {minus:08b}")
    print(f"= {dropped:08b}  = {alone:08b}")
