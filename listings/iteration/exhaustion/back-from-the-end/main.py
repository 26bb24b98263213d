from queue import Empty, SimpleQueue


class Waiting:
    def __init__(self, inbox):
        self.inbox = inbox

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return self.inbox.get_nowait()
        except Empty:
            raise StopIteration from None


inbox = SimpleQueue()
waiting = Waiting(inbox)

inbox.put("Hello Guido")
print(list(waiting))
inbox.put("Hello Kushal")
print(list(waiting))
