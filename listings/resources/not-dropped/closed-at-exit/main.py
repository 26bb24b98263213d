import atexit
import sys


def close_hall():
    print("hall: closed")


def close_room(room):
    print(f"{room}: closed")


atexit.register(close_room, "kitchen")
atexit.register(close_hall)
atexit.register(close_room, "cellar")
atexit.unregister(close_hall)
print("dinner")
sys.exit(3)
