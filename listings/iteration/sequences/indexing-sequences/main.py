from collections.abc import Sequence

names = ["Guido", "Luciano", "Kushal"]

print(names[1], names[-1])
print(names[1:])
try:
    print(names[3])
except IndexError as error:
    print(error)

player = ("Guido", 1)
for thing in names, player, "Guido", {0: "Guido"}:
    print(isinstance(thing, Sequence), thing[0])
