a, b = 6, 5
and_, or_, xor = a & b, a | b, a ^ b

print(f"  {a:04b}    {a:04b}    {a:04b}")
print(f"& {b:04b}  | {b:04b}  ^ {b:04b}")
print(f"= {and_:04b}  = {or_:04b}  = {xor:04b}")
