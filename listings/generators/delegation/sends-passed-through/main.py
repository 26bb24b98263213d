def greeter(name):
    greeted = 0
    while name:
        greeted += 1
        name = yield f"Hello {name}"
    return greeted


# ANCHOR: evening
def evening(name):
    day = yield from greeter(name)
    name = yield f"{day} by day"
    night = yield from greeter(name)
    return day + night


lines = evening("Guido")
print(next(lines))
for name in ["Luciano", "", "Kushal", ""]:
    try:
        print(lines.send(name))
    except StopIteration as stop:
        print(stop.value, "in all")
# ANCHOR_END: evening
