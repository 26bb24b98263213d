import asyncio


async def greeter(name, seated):
    print(f"Hello {name}")
    await seated.wait()
    print(f"Goodbye {name}")


async def usher(seated):
    print("Everybody is seated")
    seated.set()


async def main():
    seated = asyncio.Event()
    await asyncio.gather(
        greeter("Guido", seated),
        greeter("Luciano", seated),
        greeter("Kushal", seated),
        usher(seated),
    )


asyncio.run(main())
