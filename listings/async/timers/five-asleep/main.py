import asyncio
import threading
import time

started = []


# ANCHOR: levels
def finish(slept):
    if not slept.done():  # canceled
        slept.set_result(None)


async def asleep_by_thread(seconds):
    loop = asyncio.get_running_loop()
    slept = loop.create_future()

    def sleep():
        time.sleep(seconds)
        loop.call_soon_threadsafe(finish, slept)

    thread = threading.Thread(target=sleep)
    thread.start()
    started.append(thread)
    await slept


async def asleep_by_heap(seconds):
    loop = asyncio.get_running_loop()
    slept = loop.create_future()
    loop.call_later(seconds, finish, slept)
    await slept


# ANCHOR_END: levels


async def main():
    for name, asleep in [
        ("a thread each", asleep_by_thread),
        ("the heap of the loop", asleep_by_heap),
    ]:
        started.clear()
        start = time.monotonic()
        await asyncio.gather(*(asleep(0.02) for _ in range(5)))
        long_enough = time.monotonic() - start >= 0.019
        print(f"{name:22} threads: {len(started)}, slept long enough: {long_enough}")


asyncio.run(main())
