class GuestList:
    def __enter__(self):
        self.names = []
        return self

    def add(self, name):
        if not name:
            raise ValueError("a guest without a name")
        self.names.append(name)

    def __exit__(self, kind, error, trace):
        if kind is not None:
            print(f"discarded: {self.names}")
        elif not self.names:
            raise ValueError("nobody is coming")


def invite(names):
    with GuestList() as guests:
        for name in names:
            guests.add(name)
    return len(guests.names)


for names in [["Guido", "Luciano"], ["Kushal", ""], []]:
    try:
        print(invite(names))
    except ValueError as error:
        print(f"error: {error}")
