class Room:
    def __init__(self, name):
        print(f"{name}: opened")
        self.name = name

    def __del__(self):
        print(f"{self.name}: closed")


length = len(Room("hall").name)
print(f"length: {length}")

print(f"in the {Room('stage').name}")

cellar = Room("cellar")
print(f"in the {cellar.name}")

name = Room("attic").name
print(f"in the {name}")
del cellar
