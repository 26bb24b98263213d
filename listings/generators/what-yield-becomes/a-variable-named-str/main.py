import builtins


def greeting():
    return "Hello Guido"


str = greeting()
print(str)
try:
    print(str(3))
except TypeError as error:
    print(error)
print(builtins.str(3))
