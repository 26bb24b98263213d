import time
from concurrent.futures import ThreadPoolExecutor

NAP = 0.1


def sleeper(_):
    start = time.monotonic()
    time.sleep(NAP)
    return time.monotonic() - start


start = time.monotonic()
with ThreadPoolExecutor(5) as pool:
    naps = list(pool.map(sleeper, range(5)))
passed = time.monotonic() - start
print("less than five naps passed:", passed < 5 * NAP)
print("none too short:", all(nap >= NAP for nap in naps))
