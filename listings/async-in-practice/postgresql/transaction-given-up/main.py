import asyncio

import asyncpg


# ANCHOR: transfer
async def transfer(connection, coins, payer, payee, thinks=0):
    add = "UPDATE account SET coins = coins + $1 WHERE name = $2"
    async with connection.transaction():
        await connection.execute(add, coins, payee)
        await asyncio.sleep(thinks)
        await connection.execute(add, -coins, payer)


# ANCHOR_END: transfer


async def show(connection, what):
    rows = await connection.fetch("SELECT name, coins FROM account ORDER BY name")
    print(what, [tuple(row) for row in rows])


async def main():
    connection = await asyncpg.connect()
    await connection.execute("""
        CREATE TABLE account (
            name text PRIMARY KEY, coins int NOT NULL CHECK (coins >= 0)
        );
        INSERT INTO account VALUES ('Guido', 10), ('Luciano', 5);
    """)

    await transfer(connection, 3, "Guido", "Luciano")
    await show(connection, "paid:")

    try:
        await transfer(connection, 100, "Guido", "Luciano")
    except asyncpg.CheckViolationError as error:
        print("refused:", error.constraint_name)
    await show(connection, "still:")

    try:
        async with asyncio.timeout(0.2):
            await transfer(connection, 7, "Guido", "Luciano", thinks=3600)
    except TimeoutError:
        print("given up")
    await show(connection, "still:")
    await connection.close()


asyncio.run(main())
