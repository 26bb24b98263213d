import asyncio

import aiofiles


async def main():
    async with aiofiles.open("guests.txt") as guests:
        async for line in guests:
            print("Hello", line.rstrip())

    try:
        async with aiofiles.open("nobody.txt") as nobody:
            print(await nobody.read())
    except FileNotFoundError:
        print("nobody.txt: not found")


asyncio.run(main())
