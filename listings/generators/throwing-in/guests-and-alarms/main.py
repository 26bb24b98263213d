# ANCHOR: guests
class Alarm(Exception):
    pass


class DoorStuck(Exception):
    pass


def guests():
    inside = 0
    while True:
        try:
            inside += yield inside
        except Alarm:
            inside = 0


counter = guests()
next(counter)
print(counter.send(2))
print(counter.send(3))
print(counter.throw(Alarm))
print(counter.send(1))
try:
    counter.throw(DoorStuck)
except DoorStuck as fault:
    print("ended by", type(fault).__name__)
# ANCHOR_END: guests
