import threading
from concurrent.futures import Future


# ANCHOR: block_on
def block_on(coroutine):
    signal = threading.Event()
    while True:
        try:
            waits_for = coroutine.send(None)
        except StopIteration as over:
            return over.value
        waits_for.add_done_callback(lambda _: signal.set())
        signal.wait()
        signal.clear()


# ANCHOR_END: block_on


# ANCHOR: bell
class Bell:
    def __init__(self):
        self.rung = Future()

    def ring(self):
        self.rung.set_result(None)

    def __await__(self):
        if not self.rung.done():
            yield self.rung


# ANCHOR_END: bell


# ANCHOR: main
async def greeter(name, bell):
    print(f"Hello {name}")
    await bell
    print(f"Goodbye {name}")
    return len(name)


bell = Bell()
usher = threading.Thread(target=bell.ring)
usher.start()
print(block_on(greeter("Guido", bell)))
usher.join()
# ANCHOR_END: main
