"""A loop, its tasks and its futures."""

import heapq
import itertools
import os
import selectors
import socket
from collections import deque
from contextlib import suppress
from functools import partial


class Canceled(BaseException):
    pass


# ANCHOR: future
class Future:
    def __init__(self, loop):
        self.loop = loop
        self.done = False
        self.value = self.error = None
        self.callbacks = []

    def set_result(self, value=None, error=None):
        if not self.done:
            self.done, self.value, self.error = True, value, error
            for callback in self.callbacks:
                self.loop.call_soon(callback)

    def cancel(self):
        """Return whether it was still waiting."""
        waiting = not self.done
        self.set_result(error=Canceled())
        return waiting

    def __await__(self):
        if not self.done:
            yield self
        if self.error is not None:
            raise self.error
        return self.value


# ANCHOR_END: future


# ANCHOR: task
class Task(Future):
    def __init__(self, loop, coroutine):
        super().__init__(loop)
        self.coroutine = coroutine
        self.waits_for = None
        self.must_cancel = False
        loop.tasks.add(self)
        loop.call_soon(self.step)

    def step(self):
        canceling, self.must_cancel = self.must_cancel, False
        try:
            if canceling:
                self.waits_for = self.coroutine.throw(Canceled())
            else:
                self.waits_for = self.coroutine.send(None)
        except StopIteration as stop:
            self.end(stop.value)
        except BaseException as error:
            self.end(error=error)
        else:
            if self.must_cancel or self.waits_for is None or self.waits_for.done:
                self.loop.call_soon(self.step)
            else:
                self.waits_for.callbacks.append(self.step)

    def end(self, value=None, error=None):
        self.loop.tasks.discard(self)
        self.set_result(value, error)

    def cancel(self):
        if not self.done and not (self.waits_for and self.waits_for.cancel()):
            # It waits for nothing: the next step throws.
            self.must_cancel = True
        return not self.done


# ANCHOR_END: task


class Loop:
    def __init__(self):
        self.ready = deque()
        self.timers = []
        self.order = itertools.count()
        self.tasks = set()
        self.now = 0.0
        self.selector = selectors.DefaultSelector()
        self.bell, self.bell_rope = socket.socketpair()
        self.bell_rope.setblocking(False)
        self.selector.register(self.bell, selectors.EVENT_READ, self.hear_bell)

    def call_soon(self, callback):
        self.ready.append(callback)

    def call_soon_threadsafe(self, callback):
        self.ready.append(callback)
        # A full buffer rings already.
        with suppress(BlockingIOError):
            self.bell_rope.send(b"!")

    def hear_bell(self):
        self.bell.recv(64)

    def call_later(self, seconds, callback):
        entry = (self.now + seconds, next(self.order), callback)
        heapq.heappush(self.timers, entry)
        return entry

    def cancel_timer(self, entry):
        if entry in self.timers:
            self.timers.remove(entry)
            heapq.heapify(self.timers)

    # ANCHOR: turn
    def run(self, coroutine):
        main = Task(self, coroutine)
        while not main.done:
            self.turn()
        for task in list(self.tasks):
            task.cancel()
        while self.tasks:
            self.turn()
        self.selector.close()
        self.bell.close()
        self.bell_rope.close()
        if main.error is not None:
            raise main.error
        return main.value

    def turn(self):
        # The clock is paused: it jumps to the next timer.
        idle = not self.ready
        events = self.selector.select(None if idle and not self.timers else 0)
        if idle and not events and self.timers:
            self.now = self.timers[0][0]
        for key, _ in events:
            key.data()
        while self.timers and self.timers[0][0] <= self.now:
            self.ready.append(heapq.heappop(self.timers)[2])
        # Without those that they add: first the selector has its turn.
        for _ in range(len(self.ready)):
            self.ready.popleft()()

    # ANCHOR_END: turn


class OwnRuntime:
    canceled = Canceled

    def __init__(self):
        self.loop = Loop()

    def run(self, coroutine):
        return self.loop.run(coroutine)

    def spawn(self, coroutine):
        return Task(self.loop, coroutine)

    def future(self):
        return Future(self.loop)

    def time(self):
        return self.loop.now

    async def sleep(self, seconds):
        rung = Future(self.loop)
        timer = self.loop.call_later(seconds, rung.set_result)
        try:
            await rung
        finally:
            self.loop.cancel_timer(timer)

    async def yield_now(self):
        await Pause()

    async def accept(self, listener):
        accepted = self.until_ready(listener, selectors.EVENT_READ, listener.accept)
        return (await accepted)[0]

    async def recv(self, sock, size):
        return await self.until_ready(
            sock, selectors.EVENT_READ, partial(sock.recv, size)
        )

    async def sendall(self, sock, data):
        while data:
            sent = await self.until_ready(
                sock, selectors.EVENT_WRITE, partial(sock.send, data)
            )
            data = data[sent:]

    async def connect(self, sock, address):
        try:
            sock.connect(address)
        except BlockingIOError:
            await self.readiness(sock, selectors.EVENT_WRITE)
            if error := sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
                raise OSError(error, os.strerror(error)) from None

    # ANCHOR: socket
    async def until_ready(self, sock, event, attempt):
        sock.setblocking(False)
        while True:
            try:
                return attempt()
            except BlockingIOError:
                await self.readiness(sock, event)

    async def readiness(self, sock, event):
        ready = Future(self.loop)
        self.loop.selector.register(sock, event, ready.set_result)
        try:
            await ready
        finally:
            self.loop.selector.unregister(sock)

    # ANCHOR_END: socket


class Pause:
    def __await__(self):
        yield
