def greetings(names):
    try:
        for name in names:
            yield f"Hello {name}"
    finally:
        print("door closed")


def seat(line):
    if "Luciano" in line:
        raise ValueError("no seat left")
    print(line)


def welcome(names):
    lines = greetings(names)
    for line in lines:
        seat(line)


try:
    welcome(["Guido", "Luciano", "Kushal"])
except ValueError as error:
    print(error)
print("the end")
