from contextlib import contextmanager


@contextmanager
def room(name):
    print(f"{name}: opened")
    try:
        yield name
    finally:
        print(f"{name}: closed")


with room("house"), room("hall"), room("stage"):
    with room("office"), room("archive"):
        print("lent out")
    print("the show")
