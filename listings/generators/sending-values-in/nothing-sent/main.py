# ANCHOR: pulled
def greeter(name):
    while name:
        name = yield f"Hello {name}"


for greeting in greeter("Guido"):
    print(greeting)


def countdown(number):
    while number > 0:
        yield number
        number -= 1
    return "liftoff"


for number in countdown(3):
    print(number)
# ANCHOR_END: pulled
