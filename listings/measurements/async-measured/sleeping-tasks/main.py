import asyncio
import gc
import sys


# ANCHOR: cases
async def sleeper() -> int:
    await asyncio.sleep(0.01)
    return 1


async def gathered(size: int) -> int:
    return sum(await asyncio.gather(*(sleeper() for _ in range(size))))


async def uncollected(size: int) -> int:
    gc.disable()
    return await gathered(size)


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print(asyncio.run({"one-thread": gathered, "no-collector": uncollected}[case](size)))
