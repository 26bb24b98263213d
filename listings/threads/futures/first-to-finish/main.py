from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Event


def cook(dish, gate):
    gate.wait()
    return dish


gate, open_gate = Event(), Event()
open_gate.set()

with ThreadPoolExecutor(2) as pool:
    stew = pool.submit(cook, "stew", gate)
    salad = pool.submit(cook, "salad", open_gate)
    done, pending = wait([stew, salad], return_when=FIRST_COMPLETED)
    print("first:", [future.result() for future in done], len(pending), "pending")
    gate.set()
    done, pending = wait([stew, salad])
    print("all:", sorted(future.result() for future in done), len(pending), "pending")

gate.clear()
with ThreadPoolExecutor(1) as pool:
    begun = Event()
    stew = pool.submit(lambda: begun.set() or cook("stew", gate))
    cake = pool.submit(cook, "cake", gate)
    begun.wait()
    print("canceled:", stew.cancel(), cake.cancel(), cake.cancelled())
    stew.add_done_callback(lambda future: print("called back:", future.result()))
    gate.set()
