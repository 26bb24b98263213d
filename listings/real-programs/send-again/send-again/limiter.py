"""A limit of requests per second, and pauses that can be cut short."""

import asyncio


class Stopped(Exception):
    """No further attempt is to be made."""


class Stop(asyncio.Event):
    """Set, it lets the attempts under way finish, and starts no other."""

    async def sleep_until(self, when: float) -> None:
        """Sleeps, and is the only place where a request may be stopped."""
        try:
            async with asyncio.timeout_at(when):
                await self.wait()
        except TimeoutError:
            return
        raise Stopped


# ANCHOR: limiter
class Limiter:
    """A bucket of tokens: one comes back each `interval`, up to `burst` of them."""

    def __init__(self, interval: float, burst: int, stop: Stop) -> None:
        self.interval = interval
        self.burst = burst
        self.stop = stop
        self.loop = asyncio.get_running_loop()
        self.lock = asyncio.Lock()
        self.full = self.held = self.loop.time()

    async def turn(self) -> None:
        """Waits for a token. asyncio's lock is fair: first come, first served."""
        async with self.lock:
            while not self.stop.is_set():
                free = max(self.full - self.interval * (self.burst - 1), self.held)
                if free <= self.loop.time():
                    self.full = max(self.full, self.loop.time()) + self.interval
                    return
                await self.stop.sleep_until(free)
        raise Stopped

    def hold(self, pause: float) -> None:
        """Gives out no token for that long."""
        self.held = max(self.held, self.loop.time() + pause)


# ANCHOR_END: limiter
