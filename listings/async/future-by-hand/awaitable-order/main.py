import asyncio
import inspect


class Order:
    def __init__(self, dish):
        self.dish = dish
        self.extras = []

    def with_(self, extra):
        self.extras.append(extra)
        return self

    def __await__(self):
        dish = self.dish
        for extra in self.extras:
            dish += f" with {extra}"
        return dish
        yield  # Never reached; it makes the method a generator function.


async def soup():
    return "soup"


def awaitable(name, value):
    kinds = [inspect.isawaitable(value), inspect.iscoroutine(value)]
    print(f"{name}: awaitable {kinds[0]}, coroutine {kinds[1]}")


async def dinner():
    coroutine = soup()
    awaitable("what an async def returns", coroutine)
    awaitable("an object with `__await__`", Order("pie"))
    awaitable("a string", "pie")
    print(await coroutine)
    print(await Order("pie").with_("cream").with_("figs"))


asyncio.run(dinner())
