import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Kitchen:
    def __init__(self):
        self.plates = []
        self.waiting = 0
        self.ready = threading.Condition()

    def take_with_if(self):
        with self.ready:
            if not self.plates:
                self.waiting += 1
                self.ready.wait()
            return self.plates.pop()

    def take_with_while(self):
        with self.ready:
            self.waiting += 1
            self.ready.wait_for(lambda: self.plates)
            return self.plates.pop()

    def serve(self, plate):
        """Puts the plate there once both waiters are asleep, and wakes both."""
        while True:
            with self.ready:
                if self.waiting == 2:
                    self.plates.append(plate)
                    self.ready.notify_all()
                    return
            time.sleep(0)


def evening(name, take, plates):
    kitchen = Kitchen()
    with ThreadPoolExecutor(2) as pool:
        waiters = [pool.submit(take, kitchen) for _ in range(2)]
        for plate in plates:
            kitchen.serve(plate)
    served = sorted(str(waiter.exception() or waiter.result()) for waiter in waiters)
    print(f"{name:<5} {plates} became {served}")


evening("if", Kitchen.take_with_if, ["soup"])
evening("while", Kitchen.take_with_while, ["soup", "soup"])
