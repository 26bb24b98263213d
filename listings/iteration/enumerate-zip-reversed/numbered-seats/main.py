names = ["Guido", "Luciano", "Kushal"]

for seat, name in enumerate(names, start=1):
    print(seat, name)

for i, name in enumerate(names):
    print(f"{names[i - 1]} sits left of {name}")
