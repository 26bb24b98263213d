import asyncio
import selectors


# ANCHOR: clock
class PausedClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        self.now += timeout or 0
        return super().select(0)


clock = PausedClock()


def paused_loop():
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    return loop


# ANCHOR_END: clock


# ANCHOR: menu
class Menu:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.prices = {"soup": 4}

    async def set_price(self, dish, price):
        async with self.lock:
            self.prices[dish] = price

    async def price(self, dish):
        async with self.lock:
            if dish not in self.prices:
                await self.set_price(dish, 5)
            return self.prices[dish]


async def ask(menu, dish):
    try:
        async with asyncio.timeout(60):
            print(dish, await menu.price(dish))
    except TimeoutError:
        print(dish, "stuck")


async def main():
    menu = Menu()
    await ask(menu, "soup")
    await ask(menu, "salad")


# ANCHOR_END: menu

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
