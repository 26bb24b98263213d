import threading
from collections import deque


class Buffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = deque()
        self.closed = False
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)

    def put(self, item):
        """Waits for a free place."""
        with self.not_full:
            while len(self.items) == self.capacity:
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def take(self):
        """Waits for an item; raises EOFError once closed and empty."""
        with self.not_empty:
            while not self.items and not self.closed:
                self.not_empty.wait()
            if not self.items:
                raise EOFError
            self.not_full.notify()
            return self.items.popleft()

    def close(self):
        with self.not_empty:
            self.closed = True
            self.not_empty.notify_all()


def cook(shelf):
    for plate in ["salad", "soup", "pasta", "cake", "coffee"]:
        shelf.put(plate)
    shelf.close()


shelf = Buffer(2)
kitchen = threading.Thread(target=cook, args=[shelf])
kitchen.start()
try:
    while True:
        print("Luciano serves", shelf.take())
except EOFError:
    print("the kitchen is closed")
kitchen.join()
