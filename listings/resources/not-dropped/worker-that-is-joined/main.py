import queue
import threading


class Greeter:
    def __init__(self):
        self.names = queue.SimpleQueue()
        self.thread = threading.Thread(target=self.work)

    def work(self):
        for name in iter(self.names.get, None):
            print(f"Hello {name}")

    def greet(self, name):
        self.names.put(name)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exc):
        self.names.put(None)
        self.thread.join()
        print("greeter done: True")


with Greeter() as greeter:
    greeter.greet("Guido")
    greeter.greet("Luciano")
print("the end")
