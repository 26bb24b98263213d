import asyncio
from collections import deque


class Watch:
    """The newest value, and a way to wait for a newer one."""

    def __init__(self, value):
        self.value, self.version = value, 0
        self.changed = asyncio.Condition()

    async def send(self, value):
        async with self.changed:
            self.value, self.version = value, self.version + 1
            self.changed.notify_all()

    async def newer_than(self, seen):
        async with self.changed:
            await self.changed.wait_for(lambda: self.version > seen)
            return self.value, self.version


async def main():
    print("watch")
    price = Watch(10)
    ticker = asyncio.create_task(price.newer_than(0))
    for new in [11, 12, 13]:
        await price.send(new)
    value, seen = await ticker
    print("  ticker sees", value)
    print("  and again?", price.version > seen)

    print("broadcast")
    slow, fast = deque(maxlen=2), asyncio.Queue()
    for number in range(1, 5):
        slow.append(number)
        fast.put_nowait(number)
        print("  fast reads", await fast.get())
    print("  slow reads", *slow)


asyncio.run(main())
