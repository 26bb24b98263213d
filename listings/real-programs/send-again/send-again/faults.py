"""Two servers that misbehave by plan: the path of a request says how."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from aiohttp import web


@dataclass
class Servers:
    """Their addresses, and what they have seen."""

    sound: str = ""
    raw: str = ""
    requests: int = 0
    at_once: int = 0
    most_at_once: int = 0


@asynccontextmanager
async def start() -> AsyncIterator[Servers]:
    servers = Servers()
    runner = web.AppRunner(app(servers))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    servers.sound = "http://{}:{}".format(*runner.addresses[0])

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        # A client that hangs up is what many of these answers lead to.
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            await misbehave(reader, writer, servers)
        writer.close()

    raw = await asyncio.start_server(connected, "127.0.0.1", 0)
    servers.raw = "http://{}:{}".format(*raw.sockets[0].getsockname())
    yield servers
    raw.close()
    await runner.cleanup()


def app(servers: Servers) -> web.Application:
    loop = asyncio.get_running_loop()
    until = loop.time() + 30
    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

    @web.middleware
    async def count(request: web.Request, handler: Handler) -> web.StreamResponse:
        servers.requests += 1
        servers.at_once += 1
        servers.most_at_once = max(servers.at_once, servers.most_at_once)
        try:
            return await handler(request)
        finally:
            servers.at_once -= 1

    def answers(
        text: str = "", *, status: int = 200, after: float = 0, **headers: str
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(_: web.Request) -> web.Response:
            await asyncio.sleep(after)
            return web.Response(text=text, status=status, headers=named)

        return answer

    async def unavailable(request: web.Request) -> web.Response:
        up = servers.requests > int(request.match_info["times"])
        return web.Response(status=200 if up else 503)

    async def flood(request: web.Request) -> web.Response:
        if loop.time() < until:
            return await answers(status=429, Retry_After="4")(request)
        return web.Response(text="dry")

    app = web.Application(middlewares=[count])
    app.add_routes(
        [
            web.get("/sound", answers("sound")),
            web.get("/broken", answers(status=500)),
            web.get("/unavailable/{times}", unavailable),
            web.get("/slow", answers(after=1)),
            web.get("/too-slow", answers(after=10)),
            web.get("/loop", answers(status=302, Location="/loop")),
            web.get("/later", answers(status=429, Retry_After="3600")),
            web.get("/flood", flood),
        ]
    )
    return app


OK = "HTTP/1.1 200 OK\r\n"
RAW = {
    "/sound": f"{OK}Content-Length: 5\r\n\r\nsound",
    "/half-a-head": f"{OK}Content-Le",
    "/half-a-body": f"{OK}Content-Length: 100\r\n\r\nhalf",
    "/half-a-chunk": f"{OK}Transfer-Encoding: chunked\r\n\r\n20\r\nhalf",
    "/too-long": f"{OK}Content-Length: 5\r\n\r\nsound and more",
    "/two-lengths": f"{OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\nsound!",
    "/not-http": "SSH-2.0-OpenSSH_9.6\r\n\r\n",
    "/drip": f"{OK}\r\n",
}


async def misbehave(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, servers: Servers
) -> None:
    """What aiohttp's server has no means to do."""
    while head := await reader.readuntil(b"\r\n\r\n"):
        servers.requests += 1
        path = head.split(b" ")[1].decode().removesuffix("?retry=True")
        writer.write(RAW.get(path, "").encode())
        await writer.drain()
        match path:
            case "/sound" | "/too-long":
                continue
            case "/drip":
                while True:
                    await asyncio.sleep(1)
                    writer.write(b".")
                    await writer.drain()
            case "/reset":
                linger = struct.pack("ii", 1, 0)
                connection = writer.get_extra_info("socket")
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        return
