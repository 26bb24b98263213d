from threading import Lock, Thread

orders = []
orders_lock = Lock()


def serve(name, seats):
    with orders_lock:
        orders.append(seats)
        print(f"{name}: {12 // seats} plates each")


for name, seats in [("Guido", 4), ("Luciano", 0), ("Kushal", 2)]:
    waiter = Thread(target=serve, name=name, args=[name, seats])
    waiter.start()
    waiter.join()
