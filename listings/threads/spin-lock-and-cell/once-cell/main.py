import threading
from concurrent.futures import Future, InvalidStateError

captain = Future()
print("before:", captain.done())
setter = threading.Thread(target=captain.set_result, args=["Guido"])
setter.start()
setter.join()
print("after: ", captain.result())
try:
    captain.set_result("Kushal")
except InvalidStateError as error:
    print("again: ", type(error).__name__)
