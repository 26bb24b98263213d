import asyncio


class Line:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.01)
        print("calling", self.name)
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0.01)
        print("goodbye", self.name)


async def talk(name, minutes):
    async with Line(name) as line:
        print(f"{line.name}: {int(minutes)} minutes")


async def main():
    await talk("Guido", "5")
    try:
        await talk("Luciano", "a few")
    except ValueError:
        print("not a number")


asyncio.run(main())
