import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def line(name):
    print("calling", name)
    try:
        yield
    finally:
        await asyncio.sleep(0.01)
        print("goodbye", name)


async def long_talk(name):
    async with line(name):
        await asyncio.sleep(60)


async def main():
    try:
        async with asyncio.timeout(0.01):
            await long_talk("Guido")
    except TimeoutError:
        print("enough")


asyncio.run(main())
