from math import fmod

print(f"-5 >> 1 is {-5 >> 1}")
print(" a  b  int(/)   //  fmod    %")
for a, b in [(5, 2), (-5, 2), (5, -2), (-5, -2)]:
    toward_zero, floored = int(a / b), a // b
    print(f"{a:2} {b:2}      {toward_zero:2}   {floored:2}", end="")
    print(f"    {int(fmod(a, b)):2}   {a % b:2}")
