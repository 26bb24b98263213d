import asyncio


class AsyncCounter:
    def __init__(self, stop):
        self.current, self.stop = 0, stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.current == self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.current += 1
        return self.current


async def main():
    async for number in AsyncCounter(3):
        print("Got number:", number)

    iterator = aiter(AsyncCounter(3))
    while (number := await anext(iterator, None)) is not None:
        print("The same, written out:", number)

    doubled = [2 * n async for n in AsyncCounter(5) if n % 2]
    print("Comprehension:", doubled)


asyncio.run(main())
