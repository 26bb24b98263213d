class Person:
    def __init__(self, name):
        self.name = name

    def greeting(self):
        return f"Hello {self.name}"


class Robot:
    def greeting(self):
        return "BEEP"


def steps(up):
    return range(1, 4) if up else reversed(range(1, 4))


for greeter in [Person("Guido"), Robot()]:
    print(greeter.greeting())

print(list(steps(True)), list(steps(False)))
