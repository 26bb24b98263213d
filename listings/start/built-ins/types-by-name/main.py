class Guest:
    def __init__(self, name, seat):
        self.name = name
        self._seat = seat

    @property
    def seat(self):
        return self._seat

    @staticmethod
    def title():
        return "guest"

    def greeting(self):
        return f"Hello {self.name}"


class Speaker(Guest):
    def greeting(self):
        return super().greeting() + ", the stage is yours"


guests = [Guest("Guido", 4), Speaker("Luciano", 2)]
for guest in guests:
    print(type(guest).__name__, isinstance(guest, Speaker), guest.greeting())

first = guests[0]
print(first.seat, Guest.title(), id(first) == id(guests[0]))
for name in ["name", "age"]:
    print(getattr(first, name, None), hasattr(first, name))
print(callable(len), callable(first), issubclass(Speaker, Guest))
setattr(first, name, 62)
print(vars(first))
