from math import log2


def ilog2(x):
    return x.bit_length() - 1 if x > 0 else None


for x in [0, 1, 7, 8, 2**64 - 1]:
    print(x)
    print(f"  bits  {x.bit_length()}")
    print(f"  ilog2 {ilog2(x)}")
print(f"log2 as a float: {log2(2**64 - 1):g}")
