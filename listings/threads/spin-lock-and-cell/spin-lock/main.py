import threading
import time


class SpinLock:
    def __init__(self):
        self.locked = threading.Lock()

    def __enter__(self):
        while not self.locked.acquire(blocking=False):
            time.sleep(0)

    def __exit__(self, *exc):
        self.locked.release()


def door():
    global guests
    for _ in range(1000):
        with lock:
            guests += 1


lock = SpinLock()
guests = 0
doors = [threading.Thread(target=door) for _ in range(2)]
for thread in doors:
    thread.start()
for thread in doors:
    thread.join()
print(guests, "guests")
