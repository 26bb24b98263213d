from itertools import count, cycle, islice, repeat

names = ["Guido", "Luciano", "Kushal"]
shifts = cycle(["day", "night"])

for number, name, shift in zip(count(1), names, shifts):
    print(f"{number}. {name}: {shift}")

print(list(islice(count(10, 5), 3)))
print(list(repeat("Hello", 2)))
print(5 in count())
