from math import isnan, nan

print(max([19.5, nan, 22.5]))
print(max([nan, 19.5, 22.5]))

readings = [nan, 19.5, 22.5]
known = [c for c in readings if not isnan(c)]
print(max(known))
