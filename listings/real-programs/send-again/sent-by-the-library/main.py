import asyncio

import aiohttp

requests = 0


async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Reads a request, counts it, and hangs up."""
    global requests
    if await reader.read(1024):
        requests += 1
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    async with aiohttp.ClientSession() as session:
        try:
            await session.get(f"http://{host}:{port}/")
            print("an answer: true")
        except aiohttp.ServerDisconnectedError:
            print("an answer: false")
    print("requests:", requests)
    server.close()


asyncio.run(main())
