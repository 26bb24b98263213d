from contextlib import contextmanager


@contextmanager
def room(name):
    try:
        yield
    finally:
        print(f"{name}: closed")


def seat(guests, number):
    with room("stage"):
        print(f"seated: {guests[number]}")


def welcome(guests, number):
    with room("hall"):
        seat(guests, number)
        print("welcomed")


guests = ["Guido", "Luciano"]
for number in [1, 2]:
    try:
        welcome(guests, number)
    except IndexError as error:
        print(f"caught: {error}")
    else:
        print("caught: nothing")
