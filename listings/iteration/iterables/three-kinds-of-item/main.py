names = ["Guido", "Luciano"]

for name in names:
    print(f"Hello {name}")

for name in names:
    name += "!"
print(names)

for i, name in enumerate(names):
    names[i] = name + "!"
print(names)

longest = ""
for name in names:
    if len(name) > len(longest):
        longest = name
print(longest)
