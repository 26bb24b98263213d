import asyncio
import selectors

import programs
from own_loop import OwnRuntime


class PausedClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(None if timeout is None else 0)
        if not ready:
            self.now += timeout or 0
        return ready


class Asyncio:
    """The same names for asyncio's."""

    canceled = asyncio.CancelledError

    def run(self, coroutine):
        clock = PausedClock()
        self.loop = asyncio.SelectorEventLoop(clock)
        self.loop.time = lambda: clock.now
        self.tasks = set()
        with asyncio.Runner(loop_factory=lambda: self.loop) as runner:
            return runner.run(coroutine)

    def spawn(self, coroutine):
        task = asyncio.create_task(coroutine)
        self.tasks.add(task)
        return task

    def future(self):
        return self.loop.create_future()

    def time(self):
        return self.loop.time()

    sleep = staticmethod(asyncio.sleep)

    async def yield_now(self):
        await asyncio.sleep(0)

    async def accept(self, listener):
        return (await self.loop.sock_accept(listener))[0]

    async def recv(self, sock, size):
        return await self.loop.sock_recv(sock, size)

    async def sendall(self, sock, data):
        await self.loop.sock_sendall(sock, data)

    async def connect(self, sock, address):
        await self.loop.sock_connect(sock, address)


def output(program, runtime):
    lines = []
    runtime.run(program(runtime, lines.append))
    return lines


def main():
    for program in [
        programs.greeters,
        programs.restaurant,
        programs.server,
        programs.visitor,
        programs.endings,
        programs.canceled_early,
        programs.turns,
        programs.from_a_thread,
    ]:
        own, theirs = output(program, OwnRuntime()), output(program, Asyncio())
        verdict = "the same" if own == theirs else "not the same"
        name = program.__name__.replace("_", " ")
        print(f"{name}, {verdict} on both:")
        for line in own:
            print(f"  {line}")


main()
