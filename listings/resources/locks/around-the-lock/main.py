from threading import Lock, Thread

guests = []
guests_lock = Lock()


def careful(name):
    if guests_lock.acquire(blocking=False):
        guests.append(name)
        guests_lock.release()
    else:
        print(name, "is turned away")


def careless(name):
    guests.append(name)


with guests_lock:
    guests.append("Guido")
    for enter, name in [
        (careful, "Luciano"),
        (careless, "Barry"),
    ]:
        thread = Thread(target=enter, args=[name])
        thread.start()
        thread.join()
    print(guests)
