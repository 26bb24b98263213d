import asyncio


class AsyncClient:
    async def price(self, dish):
        await asyncio.sleep(0)
        return {"soup": 5, "pasta": 9}[dish]


class Client:
    """The same for callers that know nothing of asyncio."""

    def __init__(self):
        self.runner = asyncio.Runner()
        self.client = AsyncClient()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.runner.close()

    def price(self, dish):
        return self.runner.run(self.client.price(dish))


def total(dishes, price):
    return sum(map(price, dishes))


async def serve(client):
    loop = asyncio.get_running_loop()

    def price(dish):
        future = asyncio.run_coroutine_threadsafe(client.price(dish), loop)
        return future.result()

    return await asyncio.to_thread(total, ["soup", "pasta"], price)


with Client() as client:
    print("sync over async:", total(["soup", "pasta"], client.price))
print("async, sync, async:", asyncio.run(serve(AsyncClient())))
