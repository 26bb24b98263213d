def visit(name):
    yield f"Hello {name}"
    seat = 2 * len(name)
    yield f"{name} takes seat {seat}"
    yield f"seat {seat} is free"


guest = visit("Guido")
for line in guest:
    print(line)
print(next(guest, "nobody there"))
