class Door:
    state = "open"

    def close(self):
        self.state = "closed"


def greetings(door):
    try:
        yield "Hello Guido"
        yield "Hello Luciano"
    finally:
        door.close()


door = Door()
lines = greetings(door)
print(next(lines))
lines.close()
print("started:", door.state)

door = Door()
lines = greetings(door)
lines.close()
print("never started:", door.state)
