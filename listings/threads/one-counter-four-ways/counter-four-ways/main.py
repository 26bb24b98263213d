from concurrent.futures import ThreadPoolExecutor
from threading import Lock

DOORS = 4
GUESTS = 1_000


# ANCHOR: mutex
def with_a_lock():
    counter = 0
    lock = Lock()

    def at_one_door(_):
        nonlocal counter
        for _ in range(GUESTS):
            with lock:
                counter += 1

    with ThreadPoolExecutor(DOORS) as pool:
        list(pool.map(at_one_door, range(DOORS)))
    return counter


# ANCHOR_END: mutex


# ANCHOR: summed
def summed_at_the_end():
    def at_one_door(_):
        counter = 0
        for _ in range(GUESTS):
            counter += 1
        return counter

    with ThreadPoolExecutor(DOORS) as pool:
        return sum(pool.map(at_one_door, range(DOORS)))


# ANCHOR_END: summed

print("lock:", with_a_lock())
print("summed:", summed_at_the_end())
