import asyncio
import selectors
from asyncio.tasks import _PyTask as PyTask


class PausedClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        self.now += timeout or 0
        return super().select(0)


def called(handle):
    """What a handle of the loop will call."""
    callback = handle._callback
    task = getattr(callback, "__self__", None)
    name = f"{task.get_name()}." if isinstance(task, PyTask) else ""
    return name + callback.__name__


# ANCHOR: loop
class TalkingLoop(asyncio.SelectorEventLoop):
    turn = 0

    def _run_once(self):
        self.turn += 1
        timers = [
            f"{handle.when():.0f} s {called(handle)}" for handle in self._scheduled
        ]
        print(f"step {self.turn}: a turn begins at {self.time():.0f} s")
        print(f"  ready: {', '.join(map(called, self._ready)) or '-'}")
        print(f"  timers: {', '.join(timers) or '-'}")
        super()._run_once()


async def greeter(name, seconds):
    await asyncio.sleep(seconds)
    return f"Hello {name}"


async def main():
    guido = asyncio.create_task(greeter("Guido", 3600), name="Guido")
    luciano = asyncio.create_task(greeter("Luciano", 60), name="Luciano")
    print(f"{await guido}, {await luciano}")


# ANCHOR_END: loop

clock = PausedClock()
loop = TalkingLoop(clock)
loop.time = lambda: clock.now
# The tasks that CPython has in Python as well as in C. Their methods have names.
loop.set_task_factory(lambda loop, coro, **more: PyTask(coro, loop=loop, **more))
main_task = PyTask(main(), loop=loop, name="main")
loop.run_until_complete(main_task)
loop.close()
