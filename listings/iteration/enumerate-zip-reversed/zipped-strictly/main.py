names = ["Guido", "Luciano", "Kushal"]
seats = [4, 2]

for name, seat in zip(names, seats, strict=True):
    print(name, seat)
