from itertools import pairwise

names = ["Guido", "Luciano", "Kushal"]

for left, right in pairwise(names):
    print(f"{left} sits left of {right}")
for left, right in pairwise(len(name) for name in names):
    print(f"{left} letters, then {right}")
print("pairs in a list of one:", len(list(pairwise(["Guido"]))))
