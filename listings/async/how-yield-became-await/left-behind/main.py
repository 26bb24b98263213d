import asyncio
import types

print(hasattr(asyncio, "coroutine"))


@types.coroutine
def decorated():
    print("decorated sleeps")
    yield from asyncio.sleep(0)
    print("decorated is awake")


def undecorated():
    print("undecorated sleeps")
    yield from asyncio.sleep(0)


async def main():
    await decorated()
    try:
        await undecorated()
    except TypeError:
        print("undecorated: TypeError")


asyncio.run(main())
