import gc
import weakref


class Room:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"{self.name}: closed")


gc.disable()  # from here on only gc.collect() looks for rings

hall, stage = Room("hall"), Room("stage")
hall.door = stage
stage.door = hall
del hall, stage
print("hall and stage left")

attic, tower = Room("attic"), Room("tower")
attic.door = tower
tower.back = weakref.ref(attic)
del attic, tower
print("attic and tower left")

gc.collect()
print("the end")
