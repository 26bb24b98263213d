import threading
from concurrent.futures import Future
from queue import Queue


# ANCHOR: pool
class Pool:
    def __init__(self, size):
        self.queue = Queue()
        self.workers = [threading.Thread(target=self._work) for _ in range(size)]
        for worker in self.workers:
            worker.start()

    def _work(self):
        for job, future in iter(self.queue.get, None):
            try:
                future.set_result(job())
            except BaseException as error:
                future.set_exception(error)

    def submit(self, job):
        future = Future()
        self.queue.put((job, future))
        return future

    def shutdown(self):
        """Finishes every job that was submitted."""
        for _ in self.workers:
            self.queue.put(None)
        for worker in self.workers:
            worker.join()


# ANCHOR_END: pool
def count():
    global done
    with lock:
        done += 1


pool = Pool(2)
futures = [pool.submit(lambda text=text: int(text)) for text in ["12", "x", "7"]]
for future in futures:
    print(future.exception() or future.result())

lock, done = threading.Lock(), 0
for _ in range(100):
    pool.submit(count)
pool.shutdown()
print(done, "of 100 done")
