from threading import Lock

guests = ["Guido"]
guests_lock = Lock()


def say(when):
    held = not guests_lock.acquire(blocking=False)
    if not held:
        guests_lock.release()
    print(f"{when}: {'held' if held else 'free'}")


guests_lock.acquire()
guests.append("Luciano")
say("after the push")

guests_lock.release()
say("after the drop")

with guests_lock:
    guests.append("Kushal")
say("after one line")

with guests_lock:
    say("in a block")
    count = len(guests)
say("after the block")
print(count, "guests")
