"""A server to practice on. What it answers depends on the number of the article."""

import asyncio
from collections import Counter

from aiohttp import web


class Practice:
    def __init__(self) -> None:
        self.asked = Counter[int]()
        # Set, no answer breaks off.
        self.repaired = False

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/articles/{number}", self.article)
        return app

    async def article(self, request: web.Request) -> web.StreamResponse:
        number = int(request.match_info["number"])
        self.asked[number] += 1
        match number % 10:
            case 0:
                return web.Response(status=500)
            case 1:
                return web.Response(status=404)
            case 2 if self.asked[number] == 1:
                return web.Response(status=503)
            case 3 if self.asked[number] == 1:
                return web.Response(status=429, headers={"Retry-After": "0"})
            case 4 if not self.repaired and request.method != "HEAD":
                half = web.StreamResponse()
                half.content_length = 8
                await half.prepare(request)
                await half.write(b"half")
                if request.transport:
                    request.transport.close()
                return half
            case 5:
                await asyncio.sleep(0.02)
                return web.Response(text="after a while")
        return web.Response(text="an article")
