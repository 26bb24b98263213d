import asyncio
import types


async def lifted(n):
    return n + 3


@types.coroutine
def decorated(n):
    print("decorated runs")
    return n + 3


async def awaited(value):
    return await value


async def main():
    print(await lifted(4))
    value = decorated(4)
    print("not awaited yet")
    try:
        print(await value)
    except TypeError:
        print("no awaitable:", value)


asyncio.run(main())
