import asyncio


async def compute(x, y, queue):
    print(f"Computing {x} + {y} ...")
    await asyncio.sleep(0.001)
    await queue.put(x + y)


async def process(count, queue):
    total = 0
    for _ in range(count):
        total += await queue.get()
    print("The sum is:", total)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(
        compute(1, 2, queue),
        compute(1, 1, queue),
        process(2, queue),
    )


asyncio.run(main())
