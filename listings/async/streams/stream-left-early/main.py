import asyncio


async def readings():
    try:
        for n in range(100):
            yield n
    finally:
        print("sensor closed")


async def first_above(limit):
    async for n in readings():
        if n > limit:
            return n


async def main():
    n = await first_above(2)
    print("found", n)
    await asyncio.sleep(0)
    print("a moment later")


asyncio.run(main())
