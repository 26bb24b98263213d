from inspect import isgenerator, isgeneratorfunction


def greeting(name):
    print(f"greeting {name}")
    return f"Hello {name}"


def greetings(name):
    print(f"greeting {name}")
    yield f"Hello {name}"


text = greeting("Guido")
print(text)

paused = greetings("Luciano")
print("Luciano not greeted yet")
print(next(paused))
print(next(paused, "no more"))

for thing in [greeting, greetings]:
    print(isgeneratorfunction(thing))
print(isgenerator(greetings), isgenerator(paused))
