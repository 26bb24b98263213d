from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock, Semaphore

# ANCHOR: evening
opened, seats = Event(), Semaphore(2)
lock = Lock()
inside = most = 0


def guest():
    global inside, most
    opened.wait()
    with seats:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1


with ThreadPoolExecutor(5) as pool:
    for _ in range(5):
        pool.submit(guest)
    before = most
    opened.set()
print("before:", before)
print("never more than two:", most <= 2)
# ANCHOR_END: evening
