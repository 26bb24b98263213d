from abc import ABC, abstractmethod
from collections.abc import Iterator


class Roster(ABC):
    @abstractmethod
    def names(self) -> Iterator[str]: ...

    def greet_all(self):
        for name in self.names():
            print(f"Hello {name}")


class Team(Roster):
    def __init__(self, players):
        self.players = players

    def names(self):
        yield from self.players


class Seats(Roster):
    def __init__(self, count):
        self.count = count

    def names(self):
        for number in range(1, self.count + 1):
            yield f"seat {number}"


Team(["Guido", "Luciano"]).greet_all()
Seats(2).greet_all()
