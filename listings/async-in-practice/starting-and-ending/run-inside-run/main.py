import asyncio


async def price(dish):
    return len(dish)


def total(dishes):
    return sum(asyncio.run(price(dish)) for dish in dishes)


async def main():
    print(total(["soup", "pasta"]))


print(total(["soup", "pasta"]))
asyncio.run(main())
