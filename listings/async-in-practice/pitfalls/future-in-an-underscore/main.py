import asyncio


async def save(name):
    print("saved", name)


async def main():
    await save("Guido")
    save("Luciano")
    print("all saved")


asyncio.run(main())
