import asyncio


async def greeter(name):
    print(f"Hello {name}")
    await asyncio.sleep(0)
    print(f"Goodbye {name}")


async def main():
    names = ["Guido", "Luciano", "Kushal"]
    guests = [greeter(name) for name in names]
    tasks = [asyncio.create_task(g) for g in guests]
    for task in reversed(tasks):
        await task


asyncio.run(main())
