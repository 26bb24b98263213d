import asyncio

import asyncpg


# ANCHOR: listen
async def main():
    listener = await asyncpg.connect()
    news = asyncio.Queue()

    def on_notify(connection, pid, channel, payload):
        news.put_nowait((channel, payload))

    await listener.add_listener("tables", on_notify)

    waiter = await asyncpg.connect()
    async with waiter.transaction():
        await waiter.execute("SELECT pg_notify('tables', 'two is free')")
        await waiter.execute("NOTIFY tables, 'five is free'")
        await waiter.execute("NOTIFY tables, 'two is free'")
        print("before the commit:", news.qsize())

    for _ in range(2):
        print(await news.get())
    print("left:", news.qsize())
    await waiter.close()
    await listener.close()


# ANCHOR_END: listen

asyncio.run(main())
