def greeter(name):
    greeted = 0
    while name:
        greeted += 1
        name = yield f"Hello {name}"
    return greeted


# ANCHOR: loud
def loud(name):
    for line in greeter(name):
        yield line.upper()


lines = loud("Guido")
print(next(lines))
for name in ["Luciano", ""]:
    try:
        print(lines.send(name))
    except StopIteration as stop:
        print("the end:", stop.value)
# ANCHOR_END: loud
