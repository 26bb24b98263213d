import asyncio
import time


async def nap():
    start = time.perf_counter()
    await asyncio.sleep(0.02)
    return time.perf_counter() - start


async def hog():
    time.sleep(0.1)


async def main():
    slept, _ = await asyncio.gather(nap(), hog())
    print("asked for 0.02 s")
    print("slept 0.1 s or more:", slept >= 0.1)


asyncio.run(main())
