import asyncio


async def visit(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is done")


async def with_gather():
    long = asyncio.create_task(visit("long", 0.03))
    short = asyncio.create_task(visit("short", 0.01))
    await asyncio.gather(short, long)
    print("end of with_gather")


async def with_a_comma():
    long = asyncio.create_task(visit("long", 0.03))
    short = asyncio.create_task(visit("short", 0.01))
    await short, long
    print("end of with_a_comma")


async def main():
    await with_gather()
    await with_a_comma()


asyncio.run(main())
