class Room:
    def __init__(self, name):
        print(f"{name}: opened")
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print(f"{self.name}: closed")


print("-- assigned")
with Room("kitchen") as room:
    print(f"in the {room.name}")
    room = Room("cellar")
    print(f"in the {room.name}")

print("-- twice in one with")
with Room("attic") as room, Room("tower") as room:
    print(f"in the {room.name}")
