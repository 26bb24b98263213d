class Hall:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        kind, error, trace = exc
        if kind is None:
            print(exc)
        else:
            print(f"1: {kind.__name__}, a class")
            print(f"2: {type(error).__name__}, an instance")
            print(f"3: {type(trace).__name__}")


def visit(seat):
    with Hall():
        seat = int(seat)
        if seat > 1:
            raise IndexError("no such seat")
        print(f"seat {seat}")


for seat in ["1", "one", "7"]:
    try:
        visit(seat)
        print("-- fine")
    except ValueError:
        print("-- an error")
    except IndexError:
        print("-- another error")
