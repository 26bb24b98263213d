import threading
from threading import Thread

a_petabyte = 1 << 50
before = threading.stack_size(a_petabyte)
try:
    Thread(target=print, args=["never"]).start()
except RuntimeError as error:
    print("not started:", error)

threading.stack_size(before)
Thread(target=print, args=["served"]).start()
