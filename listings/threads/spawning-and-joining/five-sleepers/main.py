import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

NAP = 0.05
asleep = 0
counting = Lock()
all_down = Barrier(5)


def count(change):
    global asleep
    with counting:
        before = asleep
        asleep += change
        return before


def sleeper(_):
    count(+1)
    all_down.wait()
    start = time.monotonic()
    time.sleep(NAP)
    slept = time.monotonic() - start
    return count(-1), slept


with ThreadPoolExecutor(5) as pool:
    naps = list(pool.map(sleeper, range(5)))
print("asleep at the same time:", max(asleep for asleep, _ in naps))
print("none too short:", min(slept for _, slept in naps) >= NAP)
