from threading import RLock


class GuestList:
    def __init__(self):
        self.lock = RLock()
        self.names = []

    def add(self, name):
        with self.lock:
            self.names.append(name)

    def add_pair(self, first, second):
        with self.lock:
            free = self.lock.acquire(blocking=False)
            print("free:", free)
            self.lock.release()
            self.add(first)
            self.add(second)


guests = GuestList()
guests.add("Guido")
guests.add_pair("Luciano", "Kushal")
print(guests.names)
