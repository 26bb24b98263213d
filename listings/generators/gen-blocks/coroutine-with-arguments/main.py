from inspect import getgeneratorstate


def greeter(name):
    print("started")
    host = name.upper()
    second = yield f"Hello {name}"
    third = yield f"Hello {second}"
    return f"Goodbye {third}, says {host}"


greetings = greeter("Guido")
print(getgeneratorstate(greetings))
print("yielded:", next(greetings))
print("yielded:", greetings.send("Luciano"))
print(getgeneratorstate(greetings))
try:
    greetings.send("Kushal")
except StopIteration as end:
    print("complete:", end.value)
print(getgeneratorstate(greetings))
