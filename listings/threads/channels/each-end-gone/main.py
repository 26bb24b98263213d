import queue
import threading

counter = queue.Queue()
cook = threading.Thread(target=counter.put, args=["salad"])
cook.start()
cook.join()
print("first:            ", counter.get_nowait())
try:
    counter.get_nowait()
except queue.Empty:
    print("the cook is gone:  Empty")

counter.put("soup")
print("no waiter is left:", counter.qsize(), "in the queue")
