import asyncio


async def seats(text):
    return int(text)


async def main():
    # Awaited: the exception arrives here.
    task = asyncio.create_task(seats("six"))
    try:
        print("seats:", await task)
    except ValueError as error:
        print("awaited:", error)

    # Not awaited: reported when the task is collected.
    task = asyncio.create_task(seats("seven"))
    await asyncio.sleep(0.01)
    del task

    print("main goes on")


asyncio.run(main())
