class Team:
    def __init__(self, *names):
        self.names = names

    def __getitem__(self, position):
        return self.names[position]


class ClosedTeam(Team):
    __iter__ = None


class CountedTeam(Team):
    def __iter__(self):
        return len(self.names)


class NextOnly:
    def __next__(self):
        return "Guido"


patched = NextOnly()
patched.__iter__ = lambda: iter(["Guido"])

objects = [
    Team("Guido", "Kushal"),
    ClosedTeam("Guido"),
    CountedTeam("Guido"),
    NextOnly(),
    patched,
]
for thing in objects:
    try:
        print(next(iter(thing)))
    except TypeError as error:
        print(error)

try:
    next(["Guido"])
except TypeError as error:
    print(error)
