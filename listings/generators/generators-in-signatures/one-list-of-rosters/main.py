class Team:
    def __init__(self, players):
        self.players = players

    def names(self):
        yield from self.players


class Seats:
    def __init__(self, count):
        self.count = count

    def names(self):
        for number in range(1, self.count + 1):
            yield f"seat {number}"


rosters = [Team(["Guido", "Luciano"]), Seats(2)]
for roster in rosters:
    for name in roster.names():
        print(f"Hello {name}")
