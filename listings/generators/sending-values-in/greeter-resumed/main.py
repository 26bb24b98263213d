def greeter(name):
    greeted = 0
    while name:
        greeted += 1
        name = yield f"Hello {name}"
    return greeted


greetings = greeter("Guido")
print(next(greetings))
for name in ["Luciano", ""]:
    try:
        print(greetings.send(name))
    except StopIteration as stop:
        print(stop.value, "greeted")
