from threading import Barrier, Lock, Thread

# Cooking begins when both have come, and ends when both have come again.
cooking = Barrier(2)
lock = Lock()
served = []


def cook():
    cooking.wait()
    cooking.wait()
    return "soup"


def inside():
    with lock:
        served.append(cook())


def before():
    soup = cook()
    with lock:
        served.append(soup)


for guido in [inside, before]:
    thread = Thread(target=guido)
    thread.start()
    cooking.wait()
    if lock.acquire(blocking=False):
        print("Luciano reads the list")
        lock.release()
    else:
        print("Luciano waits for the lock")
    cooking.wait()
    thread.join()
