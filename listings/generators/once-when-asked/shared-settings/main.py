from functools import cache
from threading import Barrier, Thread

reads = []
both_inside = Barrier(2)


@cache
def settings():
    reads.append("settings.toml")
    both_inside.wait()
    return {"drink": "tea"}


def order(name):
    orders.append(f"{name} takes {settings()['drink']}")


orders = []
names = ["Guido", "Kushal"]
threads = [Thread(target=order, args=[n]) for n in names]
print("open,", len(reads), "reads")
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(orders))
print(len(reads), "reads")
