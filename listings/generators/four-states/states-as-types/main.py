class Visit:
    def __init__(self, name):
        self.name = name
        self.state = "created"

    def greet(self):
        if self.state != "created":
            raise RuntimeError(f"greeted while {self.state}")
        self.state = "greeted"
        return f"Hello {self.name}"

    def leave(self):
        if self.state != "greeted":
            raise RuntimeError(f"left while {self.state}")
        self.state = "closed"
        return f"Goodbye {self.name}"


guest = Visit("Guido")
print(guest.greet())
print(guest.leave())
try:
    guest.leave()
except RuntimeError as error:
    print(error)
