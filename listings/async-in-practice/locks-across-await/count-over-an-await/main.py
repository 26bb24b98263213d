import asyncio
from contextlib import nullcontext

count = 0


async def increment(lock):
    global count
    async with lock:
        seen = count
        await asyncio.sleep(0)
        count = seen + 1


async def total(locks):
    global count
    count = 0
    await asyncio.gather(*map(increment, locks))
    return count


async def main():
    print("no lock:     ", await total(nullcontext() for _ in range(100)))
    print("fresh locks: ", await total(asyncio.Lock() for _ in range(100)))
    lock = asyncio.Lock()
    print("one lock:    ", await total(lock for _ in range(100)))

    print("locked:", lock.locked(), await lock.acquire(), lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())
