import asyncio


class Order:
    def __init__(self, dish):
        self.dish = dish

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return f"one {self.dish}"


async def main():
    print(await Order("soup"))

    try:
        task = asyncio.create_task(Order("pasta"))
    except TypeError as error:
        print("TypeError:", error)

    task = asyncio.ensure_future(Order("pasta"))
    print(await task)
    print("the same task:", asyncio.ensure_future(task) is task)


asyncio.run(main())
