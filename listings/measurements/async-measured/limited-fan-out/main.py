import asyncio
import sys


# ANCHOR: cases
async def job(number: int) -> int:
    for _ in range(3):
        await asyncio.sleep(0)
    return number % 10


async def semaphore(size: int) -> int:
    places = asyncio.Semaphore(10)

    async def limited(number: int) -> int:
        async with places:
            return await job(number)

    return sum(await asyncio.gather(*map(limited, range(size))))


async def workers(size: int) -> int:
    numbers = iter(range(size))

    async def worker() -> int:
        return sum([await job(number) for number in numbers])

    return sum(await asyncio.gather(*(worker() for _ in range(10))))


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print(asyncio.run({"semaphore": semaphore, "workers": workers}[case](size)))
