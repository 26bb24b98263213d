import asyncio
from collections import deque


# ANCHOR: queue
class Queue:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = deque()
        self.getters = []
        self.putters = []

    async def put(self, item):
        """Waits for a free place."""
        while len(self.items) == self.capacity:
            await waiting(self.putters)
        self.items.append(item)
        wake_all(self.getters)

    async def get(self):
        """Waits for an item."""
        while not self.items:
            await waiting(self.getters)
        item = self.items.popleft()
        wake_all(self.putters)
        return item


def waiting(futures):
    futures.append(asyncio.get_running_loop().create_future())
    return futures[-1]


def wake_all(futures):
    for future in futures:
        if not future.done():
            future.set_result(None)
    futures.clear()


# ANCHOR_END: queue


# ANCHOR: main
async def cook(shelf):
    for plate in ["salad", "soup", "pasta", "cake"]:
        print(f"the cook has {plate}")
        await shelf.put(plate)


async def waiter(shelf):
    for _ in range(4):
        print(f"  Luciano serves {await shelf.get()}")


async def main():
    shelf = Queue(2)
    await asyncio.gather(cook(shelf), waiter(shelf))


asyncio.run(main())
# ANCHOR_END: main
