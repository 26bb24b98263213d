from queue import Queue
from threading import Thread

END = object()


def stage(f, inbox, outbox):
    while (n := inbox.get()) is not END:
        outbox.put(f(n))
    outbox.put(END)


numbers, squared, results = Queue(2), Queue(2), Queue(2)
Thread(
    target=stage,
    args=(lambda n: n * n, numbers, squared),
).start()
Thread(
    target=stage,
    args=(lambda n: n + 3, squared, results),
).start()


def feed():
    for n in range(100):
        numbers.put(n)
    numbers.put(END)


Thread(target=feed).start()
f = list(iter(results.get, END))
print(f[:3], f[-1])
print("in order:", f == sorted(f))
