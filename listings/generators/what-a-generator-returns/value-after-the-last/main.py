# ANCHOR: greetings
def greetings(names):
    for name in names:
        yield f"Hello {name}"
    return len(names)


def evening(names):
    count = yield from greetings(names)
    yield f"{count} greeted"


names = ["Guido", "Kushal"]
lines = greetings(names)
for line in lines:
    print(line)
print(next(lines, "nothing left"))

lines = greetings(names)
try:
    while True:
        print(next(lines))
except StopIteration as stop:
    print(stop.value)

print(list(evening(names)))
# ANCHOR_END: greetings
