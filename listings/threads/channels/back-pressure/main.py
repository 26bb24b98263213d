import itertools
import queue
import threading

numbers = itertools.count(1)


def step(what):
    print(f"  {next(numbers)} {what}")


def cook(counter, full):
    for plate in ["salad", "soup", "pasta"]:
        try:
            counter.put_nowait(plate)
        except queue.Full:
            step("Guido waits for a place")
            full.set()
            counter.put(plate)
        step(f"Guido sends {plate}")
    counter.put(None)
    step("Guido ends")


counter = queue.Queue(maxsize=2)
full = threading.Event()
guido = threading.Thread(target=cook, args=[counter, full])
guido.start()
full.wait()
step("Luciano takes a plate")
served = [counter.get()]
served.append(counter.get())
guido.join()
served.extend(iter(counter.get, None))
step(f"Luciano served {served}")

unbounded = queue.Queue(maxsize=0)
for plate in range(1000):
    unbounded.put_nowait(plate)
print("no place at all:", unbounded.qsize(), "are in it")
