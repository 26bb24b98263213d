import asyncio
import sys


# ANCHOR: cases
async def sleeper() -> int:
    await asyncio.sleep(0.01)
    return 1


async def gathered(size: int) -> int:
    return sum(await asyncio.gather(*(sleeper() for _ in range(size))))


async def grouped(size: int) -> int:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(sleeper()) for _ in range(size)]
    return sum(task.result() for task in tasks)


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print(asyncio.run({"one-thread": gathered, "group": grouped}[case](size)))
