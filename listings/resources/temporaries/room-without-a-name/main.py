from contextlib import contextmanager


@contextmanager
def room(name):
    print(f"{name}: opened")
    try:
        yield name
    finally:
        print(f"{name}: closed")


def main():
    _ = room("hall")
    print("after the hall")

    with room("stage"):
        with room("cellar") as _:
            _ = "something else"
            print("in the cellar")
        print("after the cellar")


main()
