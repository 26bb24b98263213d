from contextlib import suppress

seats = {"Guido": 1, "Luciano": 2}


def swap(seats, one, other):
    guest = seats.pop(one)
    seats[one] = seats[other]
    seats[other] = guest


with suppress(Exception):
    swap(seats, "Guido", "Kushal")
print(seats)
