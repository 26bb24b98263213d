import asyncio
import threading

for_threads = threading.Lock()
for_tasks = asyncio.Lock()


async def holder():
    with for_threads:
        async with for_tasks:
            await asyncio.sleep(0.01)
            print("holder is done")


async def visitor():
    free = for_threads.acquire(timeout=0.05)
    print("threads' lock, free after waiting:", free)
    async with for_tasks:
        print("tasks' lock: in")


async def main():
    await asyncio.gather(holder(), visitor())


asyncio.run(main())
