names = ["Guido", "Luciano", "Kushal"]

for name in names:
    print(f"Hello {name}")

iterator = iter(names)
while True:
    try:
        name = next(iterator)
    except StopIteration:
        break
    print(f"Hello {name}")
