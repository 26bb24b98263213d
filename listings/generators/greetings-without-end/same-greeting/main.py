from itertools import islice


def greeter(name):
    while True:
        yield f"Hello {name}"


def parrot(greeting):
    while True:
        yield greeting


def compare(greetings):
    first, second = islice(greetings, 2)
    print(first, "/", second)
    print(first == second, first is second)


compare(greeter("Guido"))
compare(parrot("Hello Kushal"))
