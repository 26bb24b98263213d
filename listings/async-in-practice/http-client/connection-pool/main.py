import asyncio

import aiohttp
from aiohttp import web

peers = set()


async def guests(request):
    peers.add(request.transport.get_extra_info("peername"))
    return web.json_response(["Guido", "Luciano", "Kushal"])


async def start_server():
    app = web.Application()
    app.router.add_get("/guests", guests)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


async def main():
    server = await start_server()
    host, port = server.addresses[0]
    url = f"http://{host}:{port}/guests"

    async with aiohttp.ClientSession() as session:
        for _ in range(3):
            async with session.get(url) as response:
                names = await response.json()
    print(names)
    print("one session, connections:", len(peers))

    peers.clear()
    for _ in range(3):
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            await response.read()
    print("a session for each, connections:", len(peers))
    await server.cleanup()


asyncio.run(main())
