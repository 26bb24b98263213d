# ANCHOR: evening
GUESTS = {"Amir": 10, "Kohli": 5, "John": 1}


class Evening:
    """What happened, by the minute, and how long each guest waited."""

    def __init__(self):
        self.events = []
        self.waits = []

    def note(self, minute, event):
        self.events.append((minute, event))

    def print(self):
        self.events.sort(key=lambda event: event[0])
        for minute, event in self.events:
            print(f"{minute:4} {event}")
        print("guest  minutes waited")
        for name, minutes in self.waits:
            print(f"{name:5} {minutes:15}")
        end = max(minute for minute, _ in self.events)
        print("all orders taken at minute", end)


# ANCHOR_END: evening


def serve(guests):
    """The waiter stays at a table until its order is taken."""
    evening = Evening()
    clock = 0
    for name, decides_in in guests:
        evening.note(clock, f"waiter waits beside {name}")
        if clock > 0:
            evening.note(0, f"{name} waits for the waiter")
        evening.waits.append((name, clock))
        evening.note(clock, f"{name} reads the menu")
        clock += decides_in
        evening.note(clock, f"{name} ends")
    evening.note(clock, "waiter ends")
    return evening


# ANCHOR: sorted
guests = sorted(GUESTS.items(), key=lambda guest: guest[1])
serve(guests).print()
# ANCHOR_END: sorted
