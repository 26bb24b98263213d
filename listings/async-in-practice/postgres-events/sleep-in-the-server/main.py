import asyncio

import asyncpg

RUNNING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'
"""


# ANCHOR: cancel
async def running(observer):
    return await observer.fetchval(RUNNING)


async def main():
    observer = await asyncpg.connect()
    connection = await asyncpg.connect()

    task = asyncio.create_task(connection.execute("SELECT pg_sleep(3600)"))
    while await running(observer) == 0:
        pass
    print("running in the server")

    task.cancel()
    await asyncio.wait([task])
    print("the task was canceled:", task.cancelled())
    while await running(observer) > 0:
        pass
    print("stopped in the server, too")
    print("the connection still works:", await connection.fetchval("SELECT 6"))
    await connection.close()
    await observer.close()


# ANCHOR_END: cancel

asyncio.run(main())
