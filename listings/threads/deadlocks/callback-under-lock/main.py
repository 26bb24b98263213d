from threading import Lock


class Bell:
    def __init__(self, *listeners):
        self.listeners = list(listeners)
        self.lock = Lock()

    def ring_with_the_lock(self):
        with self.lock:
            for listener in self.listeners:
                listener(self)

    def ring(self):
        with self.lock:
            listeners = self.listeners.copy()
        for listener in listeners:
            listener(self)

    def subscribe(self, listener):
        if not self.lock.acquire(blocking=False):
            print("acquire() would wait forever")
            return
        self.listeners.append(listener)
        print(len(self.listeners), "listeners")
        self.lock.release()


def calls_a_colleague(bell):
    bell.subscribe(lambda _: print("colleague called"))


bell = Bell(calls_a_colleague)
bell.ring_with_the_lock()
bell.ring()
