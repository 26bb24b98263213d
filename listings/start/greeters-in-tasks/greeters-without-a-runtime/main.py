import asyncio


async def greeter(name, bell):
    print(f"Hello {name}")
    await bell.wait()
    print(f"Goodbye {name}")


async def usher(bell):
    print("Everybody is seated")
    bell.set()


async def main():
    bell = asyncio.Event()
    await asyncio.gather(
        greeter("Guido", bell),
        greeter("Luciano", bell),
        greeter("Kushal", bell),
        usher(bell),
    )


asyncio.run(main())
