from itertools import zip_longest

names = ["Guido", "Luciano", "Kushal"]
seats = [4, 2]

for name, seat in zip(names, seats):
    print(name, seat)

for name, seat in zip_longest(names, seats):
    print(name, seat)

pairs = zip(names, seats)
seated, taken = zip(*pairs)
print(seated, taken)
