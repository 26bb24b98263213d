import threading
from threading import Thread


def cook(missing):
    raise LookupError(f"out of {missing}")


failures = []
threading.excepthook = failures.append
for missing in ["salt", "pepper"]:
    thread = Thread(target=cook, args=[missing])
    thread.start()
    thread.join()

for failure in failures:
    print(failure.exc_value)
raise failures[0].exc_value
