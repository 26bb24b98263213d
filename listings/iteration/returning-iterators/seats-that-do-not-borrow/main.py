def seats(names):
    for seat, _ in enumerate(names, start=1):
        yield seat


names = ["Guido"]
taken = seats(names)
names.append("Kushal")

for seat, name in zip(taken, names):
    print(seat, name)
