import asyncio

import aiohttp
from aiohttp import web


async def report(request):
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(3):
        await response.write(b"x" * 999 + b"\n")
    return response


async def closed(request):
    return web.Response(status=503, text="closed on Mondays")


async def start_server():
    app = web.Application()
    app.router.add_get("/report", report)
    app.router.add_get("/closed", closed)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


# ANCHOR: client
async def lines_in_chunks(session, path):
    async with session.get(path) as response:
        response.raise_for_status()
        sizes, lines = [], 0
        async for chunk in response.content.iter_chunked(1024):
            sizes.append(len(chunk))
            lines += chunk.count(b"\n")
        print("at most 1024:", all(size <= 1024 for size in sizes))
        print(f"{sum(sizes)} bytes, {lines} lines")


async def main():
    server = await start_server()
    host, port = server.addresses[0]
    async with aiohttp.ClientSession(f"http://{host}:{port}") as session:
        await lines_in_chunks(session, "/report")
        async with session.get("/closed") as response:
            print(response.status, await response.text())
        try:
            await lines_in_chunks(session, "/closed")
        except aiohttp.ClientResponseError as error:
            print("raise_for_status:", error.status)
    await server.cleanup()


# ANCHOR_END: client

asyncio.run(main())
