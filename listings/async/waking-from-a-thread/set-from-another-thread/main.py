import asyncio
import selectors
import threading


class Selector(selectors.DefaultSelector):
    """Tells when the loop falls asleep, and what wakes it."""

    def __init__(self):
        super().__init__()
        self.asleep = threading.Event()
        self.woken_by = None

    def select(self, timeout=None):
        if timeout:
            self.asleep.set()
        ready = super().select(timeout)
        if timeout and self.woken_by is None:
            self.woken_by = "the thread" if ready else "an unrelated timer"
        return ready


# ANCHOR: ways
def set_result(loop, future):
    future.set_result("soup")


def call_soon_threadsafe(loop, future):
    loop.call_soon_threadsafe(future.set_result, "soup")


def run_coroutine_threadsafe(loop, future):
    async def resolve():
        future.set_result("soup")

    asyncio.run_coroutine_threadsafe(resolve(), loop)


# ANCHOR_END: ways


async def waits(selector, resolve, limit):
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def unrelated():
        if not future.done():
            loop.call_later(limit, unrelated)

    loop.call_later(limit, unrelated)

    def job():
        selector.asleep.wait()
        resolve(loop, future)

    threading.Thread(target=job).start()
    print(f"{resolve.__name__}: {await future},", end=" ")


def attempt(resolve, limit):
    selector = Selector()

    def loop_factory():
        return asyncio.SelectorEventLoop(selector)

    with asyncio.Runner(loop_factory=loop_factory) as runner:
        runner.run(waits(selector, resolve, limit))
    print("woken by", selector.woken_by)


async def in_debug_mode():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(print)

    def job():
        try:
            set_result(None, future)
        except RuntimeError as error:
            print(error)

    thread = threading.Thread(target=job)
    thread.start()
    thread.join()


attempt(set_result, 0.05)
attempt(call_soon_threadsafe, 5)
attempt(run_coroutine_threadsafe, 5)
print("set_result, in debug mode:")
asyncio.run(in_debug_mode(), debug=True)
