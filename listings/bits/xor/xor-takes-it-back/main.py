x, key = 5, 6
hidden = x ^ key
print(f"  {x:04b}")
print(f"^ {key:04b}")
print(f"= {hidden:04b}")
print(f"^ {key:04b}")
print(f"= {hidden ^ key:04b}")

print(f"x ^ x is {x ^ x}")
kept = x ^ 0
print(f"x ^ 0 is {kept}")
print(f"(x ^ 0) == 0 is {kept == 0}")
print(f"1 ^ 2 ^ 4 is {1 ^ 2 ^ 4}")
print(f"4 ^ (1 ^ 2) is {4 ^ (1 ^ 2)}")
