from itertools import islice, takewhile


def halvings(guests):
    while True:
        yield guests
        guests //= 2


def tickets():
    number = 0
    while True:
        number += 1
        yield f"ticket {number}"


rounds = takewhile(lambda n: n > 0, halvings(100))
print(list(rounds))
print(list(islice(tickets(), 2)))
