from functools import cache
from threading import Barrier, Thread

both_print = Barrier(2)
printed = []


@cache
def menu():
    printed.append("menu")
    both_print.wait()
    return ["soup", "bread"]


guests = [Thread(target=menu) for _ in range(2)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
print("menus printed:", len(printed))
