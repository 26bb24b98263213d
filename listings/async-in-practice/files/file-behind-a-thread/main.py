import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def slow(done):
    done.wait()
    return "the slow one has finished"


async def main():
    # One thread, so that a second blocking call has to wait for it.
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))

    done = threading.Event()
    first = asyncio.create_task(asyncio.to_thread(slow, done))
    guests = Path("guests.txt")
    read = asyncio.create_task(asyncio.to_thread(guests.read_text))

    for _ in range(100):
        await asyncio.sleep(0)
    print("read after 100 rounds of the loop:", read.done())
    done.set()
    print(await first)
    print((await read).split())


asyncio.run(main())
