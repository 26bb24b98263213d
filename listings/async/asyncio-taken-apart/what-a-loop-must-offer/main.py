import asyncio
import heapq
import itertools
from collections import deque


# ANCHOR: loop
class SmallLoop(asyncio.AbstractEventLoop):
    """As much of a loop as asyncio's tasks, futures and timers ask for."""

    def __init__(self):
        self.now = 0.0
        self.ready = deque()
        self.timers = []
        self.order = itertools.count()

    def time(self):
        return self.now

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self.ready.append(handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.now + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self.timers, (when, next(self.order), handle))
        return handle

    def create_future(self):
        return asyncio.Future(loop=self)

    def create_task(self, coro, **more):
        return asyncio.Task(coro, loop=self, **more)

    def get_debug(self):
        return False

    def _timer_handle_cancelled(self, handle):
        """Nothing: it is skipped when its time comes."""

    def run_until_complete(self, coro):
        asyncio._set_running_loop(self)
        task = self.create_task(coro)
        while not task.done():
            if not self.ready:
                self.now, _, handle = heapq.heappop(self.timers)
                self.ready.append(handle)
            for _ in range(len(self.ready)):
                handle = self.ready.popleft()
                if not handle.cancelled():
                    handle._run()
        asyncio._set_running_loop(None)
        return task.result()


# ANCHOR_END: loop


# ANCHOR: program
async def cook(dishes, seconds, queue):
    for dish in dishes:
        await asyncio.sleep(seconds)
        await queue.put(dish)


async def waiter(queue, served):
    while True:
        served.append(await queue.get())
        queue.task_done()


async def main():
    loop = asyncio.get_running_loop()
    queue, served = asyncio.Queue(1), []
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(waiter(queue, served))
        await asyncio.gather(
            cook(["soup", "fish"], 10, queue),
            cook(["cake"], 15, queue),
        )
        await queue.join()
        waiting.cancel()
    print(f"{loop.time():.0f} s: {', '.join(served)}")

    try:
        async with asyncio.timeout(5):
            await queue.get()
    except TimeoutError:
        print(f"{loop.time():.0f} s: no more dishes")


# ANCHOR_END: program
SmallLoop().run_until_complete(main())
