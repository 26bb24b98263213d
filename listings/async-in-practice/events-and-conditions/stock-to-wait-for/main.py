import asyncio


class Stock:
    def __init__(self):
        self.items = 0
        self.changed = asyncio.Condition()

    async def add(self, amount):
        async with self.changed:
            self.items += amount
            self.changed.notify_all()

    async def take(self, amount):
        async with self.changed:
            await self.changed.wait_for(lambda: self.items >= amount)
            self.items -= amount
            return self.items


async def order(stock, name, amount):
    left = await stock.take(amount)
    print(f"{name} has {amount}, {left} left")


async def main():
    stock = Stock()
    orders = [
        asyncio.create_task(order(stock, "Guido", 5)),
        asyncio.create_task(order(stock, "Luciano", 2)),
        asyncio.create_task(order(stock, "Kushal", 1)),
    ]
    await asyncio.sleep(0)
    for delivery in [1, 2, 5]:
        print("delivered:", delivery)
        await stock.add(delivery)
        await asyncio.sleep(0.001)
    await asyncio.wait(orders)


asyncio.run(main())
