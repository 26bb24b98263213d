names = ["Luciano", "Guido", "Kushal", "Barry"]

orders = set()
for _ in range(100):
    seats = dict.fromkeys(names, 2)
    orders.add(tuple(seats))
print(orders == {tuple(names)})

seats = dict.fromkeys(names, 2)
print(seats["Kushal"])
print(list(seats))
print(sorted(seats))
