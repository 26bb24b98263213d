import asyncio

goodbyes = set()


async def say_goodbye(name):
    await asyncio.sleep(0.01)
    print("goodbye", name)


class Line:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("calling", self.name)

    def __exit__(self, *exc):
        goodbye = say_goodbye(self.name)
        goodbyes.add(asyncio.create_task(goodbye))


async def main():
    with Line("Guido"):
        pass
    print("after the block")
    await asyncio.sleep(0.05)
    with Line("Luciano"):
        pass
    print("end of main")


asyncio.run(main())
