def pair(text):
    try:
        name, count = text.split(":")
    except ValueError:
        return None
    return name, count


for text in ["Guido:3", "Luciano", "Kushal:1:2"]:
    print(pair(text))

fields = iter(["Guido", "3", "Luciano", "1", "Kushal"])
for name, count in zip(fields, fields):
    print(name, count)
print(next(fields, "nothing left"))

counted = iter(range(6))
try:
    a, b = counted
    print(a, "and", b)
except ValueError:
    print("not two; next is", next(counted))
