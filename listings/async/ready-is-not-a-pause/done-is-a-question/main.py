import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print("done:", future.done())
    future.set_result(7)
    print("done:", future.done())
    print("result:", await future)


asyncio.run(main())
