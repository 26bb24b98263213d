from queue import Empty, Queue
from threading import Thread


def work(outbox):
    outbox.put("Guido greeted")


queue = Queue()
worker = Thread(target=work, args=(queue,))
worker.start()
worker.join()

print(queue.get())
try:
    queue.get_nowait()
except Empty:
    print("nothing yet? nothing ever?")
