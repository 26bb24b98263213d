class Team:
    def __init__(self, players, bench):
        self.players = players
        self.bench = bench

    def __iter__(self):
        yield from self.players
        yield from self.bench

    def initials(self):
        for name in self:
            yield name[0]


team = Team(["Guido", "Luciano"], ["Kushal"])
for name in team:
    print(f"Hello {name}")
for initial in team.initials():
    print(initial)
