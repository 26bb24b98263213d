import asyncio
import time


async def resolved(n):
    future = asyncio.get_running_loop().create_future()
    future.set_result(n + 3)
    return await future


async def blocking(n):
    time.sleep(0.00001)
    return n + 3


async def pausing(n):
    await asyncio.sleep(0)
    return n + 3


async def tick():
    pass


async def rounds_until_tick(stage):
    ticking = asyncio.create_task(tick())
    for n in range(1, 1001):
        await stage(n)
        if ticking.done():
            return f"tick after {n}"
    return "no tick in 1000"


async def main():
    print("resolved:", await rounds_until_tick(resolved))
    print("blocking:", await rounds_until_tick(blocking))
    print("pausing:", await rounds_until_tick(pausing))


asyncio.run(main())
