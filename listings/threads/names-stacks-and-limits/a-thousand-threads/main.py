import threading
from threading import Lock, Thread


def guest():
    with door:
        pass


door = Lock()
threading.stack_size(64 * 1024)
with door:
    for _ in range(1_000):
        Thread(target=guest).start()
    print(threading.active_count() - 1, "threads wait")
