import asyncio

import asyncpg


# ANCHOR: pool
async def visit(pool):
    async with pool.acquire() as connection:
        return await connection.fetchval("SELECT pg_backend_pid(), pg_sleep(0.01)")


async def main():
    async with asyncpg.create_pool(min_size=1, max_size=2) as pool:
        visits = await asyncio.gather(*[visit(pool) for _ in range(6)])
        print(len(visits), "visits")
        print("at most two connections:", len(set(visits)) <= 2)

        async with pool.acquire(), pool.acquire():
            try:
                async with asyncio.timeout(0.1):
                    await pool.acquire()
            except TimeoutError:
                print("a third connection: timed out")

        async with pool.acquire() as connection:
            await connection.execute("SET search_path TO elsewhere")
        paths = set()
        async with pool.acquire() as a, pool.acquire() as b:
            for connection in [a, b]:
                paths.add(await connection.fetchval("SHOW search_path"))
        print("left behind:", "elsewhere" in paths)


# ANCHOR_END: pool

asyncio.run(main())
