import asyncio


async def answer():
    print("computing")
    return 42


async def main():
    coroutine = answer()
    print(await coroutine)
    try:
        print(await coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)

    try:
        print(await answer)
    except TypeError as error:
        print("TypeError:", error)

    task = asyncio.create_task(answer())
    print(await task, await task)


asyncio.run(main())
