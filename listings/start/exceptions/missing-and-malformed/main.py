import io

prices = {"tea": 2}
guests = ["Guido"]


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: int("two"))
attempt(lambda: float("warm"))
attempt(lambda: prices["soup"])
attempt(lambda: guests[1])
attempt(lambda: guests.index("Kushal"))
attempt(lambda: 7 // (len(guests) - 1))
attempt(lambda: (300).to_bytes(1, "big"))
attempt(lambda: "café".encode("latin-1").decode())
attempt(lambda: "ł".encode("latin-1"))
attempt(lambda: len(bytearray(2**62)))


def read_exactly(file, size):
    data = file.read(size)
    if len(data) < size:
        raise EOFError(f"{len(data)} of {size} bytes")
    return data


attempt(lambda: read_exactly(io.BytesIO(b"tea"), 4))
