import asyncio
from contextlib import aclosing

PAGES = {1: (["ant", "bee"], 2), 2: (["cat"], 3), 3: (["dog", "elk"], None)}


async def fetch(number, up):
    print(f"  fetch page {number}")
    await asyncio.sleep(0)
    if number == 3 and not up:
        raise ConnectionError("page 3 is down")
    return PAGES[number]


async def results(up):
    number = 1
    while number is not None:
        items, number = await fetch(number, up)
        for item in items:
            yield item


async def main():
    async with aclosing(results(up=False)) as animals:
        async for animal in animals:
            print(animal)
            if animal == "cat":
                break

    try:
        print([animal async for animal in results(up=False)])
    except ConnectionError as error:
        print("error:", error)

    print([animal async for animal in results(up=True)])


asyncio.run(main())
