class Hall:
    def __init__(self, door_stuck):
        self.door_stuck = door_stuck

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        if self.door_stuck:
            raise OSError("the door is stuck")


def visit(door_stuck, seats):
    try:
        with Hall(door_stuck):
            return seats.pop()
    except (OSError, IndexError) as error:
        return f"{error!r}, after {error.__context__!r}"


for seats in [[7], []]:
    for door_stuck in [False, True]:
        print(visit(door_stuck, seats.copy()))
