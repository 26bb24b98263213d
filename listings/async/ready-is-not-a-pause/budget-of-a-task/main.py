import asyncio


async def tick():
    pass


async def main():
    queue = asyncio.Queue()
    ticking = asyncio.create_task(tick())
    rounds = 0
    while not ticking.done() and rounds < 1000:
        await queue.put(rounds)
        await queue.get()
        rounds += 1
    print("rounds:", rounds)


asyncio.run(main())
