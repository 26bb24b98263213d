import asyncio
import tracemalloc

TASKS = 1000


async def naps():
    await asyncio.sleep(3600)


async def main():
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    tasks = [asyncio.create_task(naps()) for _ in range(TASKS)]
    await asyncio.sleep(0)
    after, _ = tracemalloc.get_traced_memory()
    print(f"a task that naps: {(after - before) // len(tasks)} bytes")
    for task in tasks:
        task.cancel()


asyncio.run(main())
