class Announcer:
    def __init__(self, guests):
        self.guests = iter(guests)
        self.announced = 0

    def announce(self):
        name = next(self.guests, None)
        if name is None:
            return None
        self.announced += 1
        return f"{self.announced}. {name}"


begun = iter(["Guido", "Luciano", "Kushal"])
print("first in:", next(begun))
door = Announcer(begun)
print(door.announce())

late = Announcer(name for name in ["Barry"])
doors = [Announcer(door.guests), late]
print([door.announce() for door in doors])
