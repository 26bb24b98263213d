import asyncio
import selectors
from contextlib import suppress

import aiohttp
from aiohttp import ClientTimeout, web


# ANCHOR: network-clock
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


# ANCHOR_END: network-clock


async def late(request):
    await asyncio.sleep(600)
    return web.Response(text="soup")


async def slow(request):
    response = web.StreamResponse()
    await response.prepare(request)
    # The client may have hung up.
    with suppress(ConnectionResetError):
        for letter in [b"s", b"a", b"l", b"a", b"d"]:
            await asyncio.sleep(20)
            await response.write(letter)
    return response


async def start_server():
    app = web.Application()
    app.router.add_get("/late", late)
    app.router.add_get("/slow", slow)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


# ANCHOR: patience
async def ask(session, path):
    start = clock.now
    try:
        async with session.get(path) as response:
            dish = await response.text()
    except TimeoutError:
        dish = "timed out"
    print(f"{path} {dish}, {clock.now - start:.0f} s")


async def main():
    server = await start_server()
    host, port = server.addresses[0]
    url = f"http://{host}:{port}"

    async with aiohttp.ClientSession(url) as patient:
        print("by default")
        await ask(patient, "/late")
    limit = ClientTimeout(total=30)
    async with aiohttp.ClientSession(url, timeout=limit) as total:
        print("30 s in all")
        await ask(total, "/late")
        await ask(total, "/slow")
    limit = ClientTimeout(sock_read=30)
    async with aiohttp.ClientSession(url, timeout=limit) as between:
        print("30 s between two reads")
        await ask(between, "/late")
        await ask(between, "/slow")
    await server.cleanup()


# ANCHOR_END: patience

with asyncio.Runner(loop_factory=paused_loop) as runner:
    runner.run(main())
