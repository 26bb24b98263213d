from queue import LifoQueue, PriorityQueue
from threading import Thread

END = (99, "")


def serve(orders):
    while (order := orders.get()) != END:
        print("served:", order)


orders = PriorityQueue()
for order in [(3, "cake"), (1, "water"), (2, "soup"), END]:
    orders.put(order)
waiter = Thread(target=serve, args=[orders])
waiter.start()
waiter.join()

plates = LifoQueue()
for plate in ["bottom", "middle", "top"]:
    plates.put(plate)
print(plates.get(), plates.get(), plates.qsize())
