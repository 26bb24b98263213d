"""What is sent for which logged request, and what comes of it if the server
misbehaves. The clock is paused: see the page on testing."""

import asyncio
import selectors
from collections import Counter

import faults
from client import Answer, Client, Policy
from limiter import Limiter, Stop
from splitmix import SplitMix64

from target import Refusal, marked_request

REQUESTS = [
    "GET /articles/7 HTTP/1.1",
    "GET /articles/7? HTTP/1.1",
    "GET /articles/7?page=2&q=caf%C3%A9 HTTP/2.0",
    "GET /articles/7?retry=True HTTP/1.1",
    "GET //example.org/ HTTP/1.1",
    "GET http://example.org/ HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "CONNECT example.org:443 HTTP/1.1",
    "GET /a/../b HTTP/1.1",
    "GET /it's?it's HTTP/1.1",
    "GET /a b HTTP/1.1",
    "-",
]

# A fault and the requests that meet it, one after the other.
FAULTS = [
    ("none", ["/sound"]),
    ("500", ["/broken"]),
    ("503 twice", ["/unavailable/2"]),
    ("503 for good", ["/unavailable/9"]),
    ("a second late", ["/slow"]),
    ("ten seconds late", ["/too-slow"]),
    ("a redirect to itself", ["/loop"]),
    ("Retry-After: 3600", ["/later"]),
    ("hangs up", ["raw/hang-up"]),
    ("resets the connection", ["raw/reset"]),
    ("half a head", ["raw/half-a-head"]),
    ("half a body", ["raw/half-a-body"]),
    ("half a chunk", ["raw/half-a-chunk"]),
    ("two lengths", ["raw/two-lengths"]),
    ("not HTTP", ["raw/not-http"]),
    ("a byte each second", ["raw/drip"]),
    ("more than its length", ["raw/too-long", "raw/sound"]),
]

POLICY = Policy(attempts=4, timeout=5, first=0.1, longest=2, patience=60)


class NetworkClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        # The time passes only if no socket is ready.
        ready = super().select(timeout and 0)
        self.now += 0 if ready else timeout or 0
        return ready


clock = NetworkClock()


def paused_loop():
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    return loop


def in_words(result: Answer | str) -> str:
    if isinstance(result, Answer):
        return f"{result.status}, {result.size} bytes"
    return result


async def one_by_one(name: str, targets: list[str]) -> None:
    jitter, stop = SplitMix64(7), Stop()
    async with (
        faults.start() as servers,
        Client(servers.sound, POLICY, Limiter(0.01, 1, stop), stop) as sound,
        Client(servers.raw, POLICY, Limiter(0.01, 1, stop), stop) as raw,
    ):
        for target in targets:
            start, before = clock.now, servers.requests
            client = raw if target.startswith("raw") else sound
            sent = await client.send("GET", target.removeprefix("raw"), jitter)
            print(
                f"{name:22} {sent.attempts:4} {servers.requests - before:4}"
                f" {(clock.now - start) * 1000:6.0f}  {in_words(sent.result)}"
            )


async def many(target: str, requests: int, at_once: int, interval: float) -> None:
    """Sends many requests for the same target, at most `at_once` at a time."""
    results, stop = Counter[str](), Stop()
    async with (
        faults.start() as servers,
        Client(servers.sound, POLICY, Limiter(interval, 1, stop), stop) as client,
        asyncio.TaskGroup() as group,
    ):
        start = clock.now
        numbers = iter(range(requests))

        async def work() -> None:
            for number in numbers:
                sent = await client.send("GET", target, SplitMix64(number))
                results[in_words(sent.result)] += 1

        workers = [group.create_task(work()) for _ in range(at_once)]
        await asyncio.wait(workers)
        ms = (clock.now - start) * 1000
    counts = ", ".join(f"{count} x {key}" for key, count in sorted(results.items()))
    seen = f"{servers.requests} requests, {servers.most_at_once} at once, {ms:.0f} ms"
    print(f"{target}: {seen}: {counts}")


async def main() -> None:
    for request in REQUESTS:
        try:
            _, marked = marked_request(request.encode())
            print(f"{request:44} {marked}")
        except Refusal as refusal:
            print(f"{request:44} not sent: {refusal}")
    print()
    print(f"{'fault':22} sent seen     ms  result")
    for name, targets in FAULTS:
        await one_by_one(name, targets)
    print()
    await many("/slow", 9, 3, 0.001)
    await many("/sound", 9, 3, 0.25)
    await many("/flood", 9, 3, 0.25)


with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
