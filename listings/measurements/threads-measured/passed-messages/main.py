import sys
from collections.abc import Callable
from queue import Queue, SimpleQueue
from threading import Thread


# ANCHOR: cases
def passed(queue: "Queue[int | None] | SimpleQueue[int | None]", size: int) -> int:
    def send() -> None:
        for message in range(size):
            queue.put(message)
        queue.put(None)

    sender = Thread(target=send)
    sender.start()
    total = sum(iter(queue.get, None))
    sender.join()
    return total


QUEUES: dict[str, Callable[[], "Queue[int | None] | SimpleQueue[int | None]"]] = {
    "unbounded": Queue,
    "bounded": lambda: Queue(100),
    "simple": SimpleQueue,
}
# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print(passed(QUEUES[case](), size))
