class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)


class House(Part):
    def __init__(self):
        super().__init__("house")
        self.walls = Part("walls")
        self.roof = Part("roof")


print("-- fields")
house = House()
del house

print("-- tuple")
pair = (Part("first"), Part("second"))
del pair

print("-- list")
parts = [Part("one"), Part("two")]
del parts
