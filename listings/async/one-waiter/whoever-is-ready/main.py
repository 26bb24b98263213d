import heapq

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


# ANCHOR: policy
def serve(guests, writes_for):
    """All guests get the menu at once; the waiter goes to whichever is ready."""
    evening = Evening()
    ready = []
    evening.note(0, "waiter waits for any of them")
    for name, decides_in in guests:
        evening.note(0, f"{name} reads the menu")
        heapq.heappush(ready, (decides_in, name))
    clock = 0
    while ready:
        ready_at, name = heapq.heappop(ready)
        clock = max(clock, ready_at)
        evening.waits.append((name, clock - ready_at))
        clock += writes_for
        evening.note(clock, f"{name} ends")
    evening.note(clock, "waiter ends")
    return evening


serve(GUESTS.items(), 0).print()
print("minutes to write  last order at  longest wait")
for minutes in [0, 1, 3, 6]:
    evening = serve(GUESTS.items(), minutes)
    longest = max(wait for _, wait in evening.waits)
    end = max(minute for minute, _ in evening.events)
    print(f"{minutes:16}{end:15}{longest:14}")
# ANCHOR_END: policy
