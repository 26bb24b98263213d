import asyncio

import asyncpg


async def main():
    # The folder of the socket, the user and the database are in PGHOST,
    # PGUSER and PGDATABASE.
    connection = await asyncpg.connect()
    try:
        row = await connection.fetchrow("SELECT $1::text || '!' AS greeting", "Hello")
        print(row["greeting"])

        seats = await connection.fetchval("SELECT 6::int4")
        print("seats:", seats)
        try:
            await connection.fetchval("SELECT $1::int4", "six")
        except asyncpg.DataError as error:
            print(str(error).partition("(")[0].strip())
    finally:
        await connection.close()


asyncio.run(main())
