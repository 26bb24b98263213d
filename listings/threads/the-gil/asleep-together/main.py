import threading
import time

asleep, most, lock = 0, 0, threading.Lock()


def sleeper():
    global asleep, most
    with lock:
        asleep += 1
        most = max(most, asleep)
    while most < 5:
        time.sleep(0.005)
    with lock:
        asleep -= 1


threads = [threading.Thread(target=sleeper) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, "asleep at once, then", asleep)
