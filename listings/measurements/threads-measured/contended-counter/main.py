import sys
from threading import Lock, Thread


# ANCHOR: cases
class Counter:
    def __init__(self) -> None:
        self.lock, self.value = Lock(), 0

    def count(self, times: int) -> None:
        for _ in range(times):
            with self.lock:
                self.value += 1


def locked(each: int) -> int:
    counter = Counter()
    threads = [Thread(target=counter.count, args=(each,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter.value


def uncontended(each: int) -> int:
    counter = Counter()
    counter.count(2 * each)
    return counter.value


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print({"lock": locked, "alone": uncontended}[case](size // 2))
