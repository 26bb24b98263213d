import asyncio


async def hears(event):
    """Whether a wait ends, or would go on forever."""
    try:
        await asyncio.wait_for(event.wait(), timeout=0.01)
    except TimeoutError:
        return False
    return True


async def waits_and_sets(event):
    await event.wait()
    event.set()


async def main():
    event = asyncio.Event()
    guests = [asyncio.create_task(hears(event)) for _ in range(3)]
    await asyncio.sleep(0)
    event.set()
    print("who waited:", await asyncio.gather(*guests))
    print("who came later:", await hears(event), await hears(event))
    print("is set:", event.is_set())
    event.clear()
    print("after clear:", await hears(event))

    try:
        await asyncio.wait_for(waits_and_sets(event), timeout=0.01)
    except TimeoutError:
        print("waits and sets: forever")


asyncio.run(main())
