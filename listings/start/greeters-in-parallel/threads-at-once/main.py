from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, get_native_id

barrier = Barrier(4)


def arrive(_):
    barrier.wait(timeout=60)
    return get_native_id()


with ThreadPoolExecutor(max_workers=4) as pool:
    ids = set(pool.map(arrive, range(4)))
print(f"{len(ids)} threads met")
