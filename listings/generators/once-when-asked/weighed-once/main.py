from functools import cached_property


def weigh(name):
    print(f"weighing {name}")
    return len(name) * 100


class Parcel:
    def __init__(self, name):
        self.name = name

    @cached_property
    def grams(self):
        return weigh(self.name)


names = ["tea", "cocoa"]
for _ in range(2):
    print(max(weigh(name) for name in names))

parcels = [Parcel(name) for name in names]
print("packed")
for _ in range(2):
    print(max(parcel.grams for parcel in parcels))
