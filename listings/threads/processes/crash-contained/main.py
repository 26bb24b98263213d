import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def divide(plates, seats):
    if seats == 0:
        os.abort()
    return plates // seats


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        print("in threads:", list(pool.map(divide, [12, 12], [4, 2])))

    for seats in [4, 0, 2]:
        with ProcessPoolExecutor(1) as pool:
            each = pool.submit(divide, 12, seats)
            try:
                print(f"{seats} seats: {each.result()}")
            except BrokenProcessPool:
                print(f"{seats} seats: crashed")
