class Person:
    def __init__(self, name):
        self.name = name

    def greeting(self):
        return f"Hello, I am {self.name}"


class Robot:
    def greeting(self):
        return "BEEP"


def introduce(greeter):
    print(greeter.greeting() + ".")


introduce(Person("Guido"))
introduce(Robot())
