import contextlib
import hashlib
import socket
import sys
import threading
import time


def lets_go(work):
    """Whether another thread gets a turn while this one is at work."""
    inside = seen = over = False

    def watch():
        nonlocal seen
        while not over:
            seen = seen or inside
            time.sleep(0)

    watcher = threading.Thread(target=watch)
    watcher.start()
    for _ in range(100):
        inside = True
        work()
        inside = False
        if seen:
            break
    over = True
    watcher.join()
    return seen


def bytecode():
    for _ in range(10_000):
        pass


def receive():
    here, there = socket.socketpair()
    with here, there:
        here.settimeout(0.001)
        with contextlib.suppress(TimeoutError):
            here.recv(1)


# No thread has to give the lock away: it does so by itself or not at all.
sys.setswitchinterval(1000)
numbers, large, small = list(range(10_000, 0, -1)), bytes(1_000_000), bytes(64)
print("sleep:       ", lets_go(lambda: time.sleep(0.001)))
print("receive:     ", lets_go(receive))
print("hash 1 MB:   ", lets_go(lambda: hashlib.sha256(large)))
print("hash 64 B:   ", lets_go(lambda: hashlib.sha256(small)))
print("sort:        ", lets_go(lambda: sorted(numbers)))
print("bytecode:    ", lets_go(bytecode))

sys.setswitchinterval(0.005)
steps = [0, 0]


def until_the_other_moves(me, other):
    before = steps[other]
    while steps[other] == before:
        steps[me] += 1


threads = [
    threading.Thread(target=until_the_other_moves, args=pair)
    for pair in [(0, 1), (1, 0)]
]
for thread in threads:
    thread.start()
threads[0].join(timeout=60)
print("every 5 ms:  ", not threads[0].is_alive())
steps[0] += 1
