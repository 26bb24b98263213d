import threading
from queue import Queue

MENUS = {"Guido": ["salad", "soup"], "Kushal": ["pasta", "cake"]}


def cook(plates, counter, name):
    for plate in plates:
        counter.put(f"{plate} from {name}")
    counter.put(None)


counter = Queue()
for name, plates in MENUS.items():
    threading.Thread(target=cook, args=(plates, counter, name)).start()

served = []
for _ in MENUS:
    served.extend(iter(counter.get, None))
print(*sorted(served), sep="\n")
