from contextlib import suppress


class Missing(Exception):
    pass


class Damaged(Exception):
    pass


def load(stored):
    if stored is None:
        raise Missing
    if not stored.isdecimal():
        raise Damaged(stored)
    return int(stored)


def seats(stored):
    with suppress(Missing):
        return load(stored)
    return 3


def seats_at_any_rate(stored):
    with suppress(Exception):
        return load(stored)
    return 3


for stored in ["12", None, "a dozen"]:
    try:
        print(seats(stored), "seats")
    except Damaged as damaged:
        print("damaged:", damaged)
    print("  muting all:", seats_at_any_rate(stored), "seats")
