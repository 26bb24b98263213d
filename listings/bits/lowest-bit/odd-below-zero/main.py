print("  n  n & 1  n % 2  % 2 == 1  % 2 != 0")
for n in [6, 7, -6, -7]:
    bit, rest = n & 1, n % 2
    one, not_zero = rest == 1, rest != 0
    print(f"{n:3}  {bit:5}  {rest:5}  {one!s:>8}  {not_zero!s:>8}")
