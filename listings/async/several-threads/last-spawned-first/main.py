import asyncio


async def main():
    order = []

    async def arrives(name):
        order.append(name)

    async with asyncio.TaskGroup() as guests:
        for name in ["Guido", "Luciano", "Kushal"]:
            guests.create_task(arrives(name))
    print(", ".join(order))


asyncio.run(main())
