import asyncio


async def greeter(name):
    print(f"Hello {name}")


greeting = greeter("Guido")
print("nobody greeted yet")
asyncio.run(greeting)
