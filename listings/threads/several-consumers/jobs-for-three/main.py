import threading
from queue import Queue


def worker(todo, done):
    while True:
        number = todo.get()
        done.put(number * number)
        todo.task_done()


todo, done = Queue(), Queue()
for _ in range(3):
    threading.Thread(target=worker, args=[todo, done], daemon=True).start()
for number in range(1, 101):
    todo.put(number)
todo.join()

results = [done.get_nowait() for _ in range(done.qsize())]
print(len(results), "results, which add up to", sum(results))
