from itertools import count, cycle, islice, repeat

names = ["Guido", "Luciano", "Kushal"]
shifts = cycle(["day", "night"])

rows = zip(count(1), names, shifts)
for number, name, shift in rows:
    print(f"{number}. {name}: {shift}")

print(list(islice(count(10, 5), 3)))
print(list(repeat("Hello", 2)))
print(5 in count())
