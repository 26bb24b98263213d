class Ticket:
    def __enter__(self):
        return 42

    def __exit__(self, *exc_info):
        print("Seat given back")


with Ticket() as seat:
    print("Seat:", seat)
    print(type(seat).__name__)

try:
    Ticket().__enter__({"Stark": "wolf"})
except TypeError as error:
    print(error)
