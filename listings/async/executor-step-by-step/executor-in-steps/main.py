import heapq
import inspect
import itertools
import sys
from collections import deque


# ANCHOR: tasks
async def guido():
    await sleep(10)
    bell.set_result()


async def luciano():
    await bell


async def kushal():
    await sleep(5)


def main():
    loop.spawn("Guido", guido())
    loop.spawn("Luciano", luciano())
    loop.spawn("Kushal", kushal())
    loop.run()


# ANCHOR_END: tasks


class Loop:
    def __init__(self):
        self.clock = 0
        self.ready = deque()
        self.timers = []
        self.tasks = []
        self.running = None

    def run(self):
        while True:
            while self.ready:
                task = self.next_ready()
                try:
                    future = task.coroutine.send(None)
                except StopIteration:
                    self.finish(task)
                else:
                    self.subscribe(task, future)
            if not self.timers:
                return self.the_end()
            future = self.next_timer()
            future.set_result()

    def spawn(self, name, coroutine):
        task = Task(name, coroutine)
        self.tasks.append(task)
        self.ready.append(task)
        show(f"{name} is spawned, and queued")

    def next_ready(self):
        self.running = self.ready.popleft()
        show(f"{self.running.name} is next: taken out of the queue")
        return self.running

    def subscribe(self, task, future):
        self.running = None
        future.callbacks.append(task)
        show(
            f"the task of {task.name} adds itself to the callbacks of the {future.name}"
        )

    def finish(self, task):
        self.running = None
        show(f"{task.name} raised StopIteration: its frame is gone")

    def the_end(self):
        show("no task is ready, no timer is left: the end")

    def next_timer(self):
        self.clock, _, future = heapq.heappop(self.timers)
        return future


class Task:
    def __init__(self, name, coroutine):
        self.name = name
        self.coroutine = coroutine


# ANCHOR: future
class Future:
    def __init__(self, name):
        self.name = name
        self.done = False
        self.callbacks = []

    def set_result(self):
        self.done = True
        names = listed(task.name for task in self.callbacks)
        loop.ready.extend(self.callbacks)
        self.callbacks.clear()
        show(f"the {self.name} has its result: {names} is woken, and queued")

    def __await__(self):
        if not self.done:
            show(f"{loop.running.name} yields the {self.name} up to the loop")
            yield self
        show(f"{loop.running.name} goes on: the {self.name} has its result")


def sleep(minutes):
    future = Future(f"timer at {loop.clock + minutes}")
    number = next(numbers)
    heapq.heappush(loop.timers, (loop.clock + minutes, number, future))
    return future


# ANCHOR_END: future


def listed(items):
    return ", ".join(items) or "-"


def show(what):
    """Prints a step: the lines at which loop and task are, and what there is."""
    frame = sys._getframe(1)
    while frame.f_code.co_name not in ("run", "main"):
        frame = frame.f_back
    print(f"step {next(steps)}: {what}")
    print(f"  loop: line {frame.f_lineno}")
    task = loop.running
    if task and task.coroutine.cr_running:
        print(f"  task: {task.name}, line {task.coroutine.cr_frame.f_lineno}")
    else:
        print("  task: -")
    print("  ready:", listed(task.name for task in loop.ready))
    timers = listed(f"{when}" for when, _, _ in sorted(loop.timers))
    print(f"  timers: now {loop.clock}; {timers}")
    futures = [future for _, _, future in sorted(loop.timers)] + [bell]
    waiting = [(task, future) for future in futures for task in future.callbacks]
    callbacks = listed(f"{task.name} ({future.name})" for task, future in waiting)
    print("  callbacks:", callbacks)
    states = [(t.name, inspect.getcoroutinestate(t.coroutine)) for t in loop.tasks]
    print("  state:", listed(f"{name} {state}" for name, state in states))


numbers, steps = itertools.count(), itertools.count(1)
loop, bell = Loop(), Future("bell")
main()
