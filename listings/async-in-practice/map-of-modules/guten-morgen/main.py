import asyncio


async def greet():
    print("Guten ...")
    await asyncio.sleep(0.01)
    print("... morgen!")


asyncio.run(greet())

with asyncio.Runner() as runner:
    runner.run(greet())
