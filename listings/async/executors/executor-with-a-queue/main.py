import asyncio


# ANCHOR: main
async def greeter(name):
    print(f"Hello {name}")
    await asyncio.sleep(0)
    print(f"Goodbye {name}")
    return len(name)


async def stumbler():
    print("Hello Luciano")
    await asyncio.sleep(0)
    raise RuntimeError("Luciano stumbles")


async def host():
    guido = asyncio.create_task(greeter("Guido"))
    luciano = asyncio.create_task(stumbler())
    asyncio.create_task(greeter("Kushal"))  # noqa: RUF006 (not kept)
    for name, task in [("Guido", guido), ("Luciano", luciano)]:
        try:
            print(f"{name}: {await task}")
        except RuntimeError as error:
            print(f"{name}: {error!r}")


asyncio.run(host())
# ANCHOR_END: main
