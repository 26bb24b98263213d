guests = ["Guido"]
prices = {"tea": 2}


def check():
    assert len(guests) == 2, "two guests"


def unfinished():
    raise NotImplementedError("the bill")


def unexpected():
    raise RuntimeError("no kitchen")


def attempt(f):
    try:
        f()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(check)
attempt(unfinished)
attempt(unexpected)
attempt(lambda: guests[len(guests)])
attempt(lambda: prices["soup"])
attempt(lambda: 7 // (len(guests) - 1))
