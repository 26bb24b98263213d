from contextlib import ExitStack, contextmanager


@contextmanager
def visit(guests):
    print("Enter:", guests)
    try:
        yield guests
    finally:
        print("Exit:", guests)


with ExitStack() as at_the_end:
    at_the_end.callback(print, "lights out")

    try:
        with visit(["Guido"]) as guests:
            guests.append("Luciano")
            raise RuntimeError("fire")
    except RuntimeError as error:
        print("raised:", error)
