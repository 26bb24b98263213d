# ANCHOR: greeter
def greeter(name):
    greeted = 0
    try:
        while name:
            greeted += 1
            name = yield f"Hello {name}"
    finally:
        print("door closed")
    return greeted


def send(generator, value):
    try:
        print(generator.send(value))
    except StopIteration as stop:
        print(stop.value, "greeted")


greetings = greeter("Guido")
send(greetings, None)
send(greetings, "Luciano")
send(greetings, "")

left_early = greeter("Kushal")
send(left_early, None)
left_early.close()
# ANCHOR_END: greeter
