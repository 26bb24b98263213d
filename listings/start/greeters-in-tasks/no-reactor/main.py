import asyncio


async def greeter(name):
    print(f"Hello {name}")
    await asyncio.sleep(1)
    print(f"Goodbye {name}")


greeter("Guido").send(None)
