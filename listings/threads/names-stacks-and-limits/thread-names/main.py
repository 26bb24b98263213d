import threading
from threading import Thread


def introduce():
    print(threading.current_thread().name)


introduce()
for thread in [
    Thread(target=introduce),
    Thread(target=introduce, name="waiter"),
]:
    thread.start()
    thread.join()

idents = set()
for _ in range(100):
    guest = Thread(target=str)
    guest.start()
    guest.join()
    idents.add(guest.ident)
print("100 threads, 100 ids:", len(idents) == 100)
