import asyncio
import sys
import threading


# ANCHOR: cases
def threads(size: int) -> int:
    lock = threading.Lock()
    total = 0

    def add(n: int) -> None:
        nonlocal total
        with lock:
            total += n

    threads = [threading.Thread(target=add, args=[n]) for n in range(size)]
    with lock:
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join()
    return total


async def tasks(size: int) -> int:
    lock = asyncio.Lock()
    total = 0

    async def add(n: int) -> None:
        nonlocal total
        async with lock:
            total += n

    async with asyncio.TaskGroup() as group, lock:
        for n in range(size):
            group.create_task(add(n))
        await asyncio.sleep(0)  # Now all of them wait.
    return total


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print(asyncio.run(tasks(size)) if case == "tasks" else threads(size))
