import asyncio
from asyncio import to_thread
from urllib.request import urlopen

NAMES = ["Guido", "Luciano", "Kushal"]


class Greeter:
    def __init__(self):
        self.all_here = asyncio.Barrier(len(NAMES))

    async def answer(self, reader, writer):
        request = await reader.readuntil(b"\r\n\r\n")
        name = request.split()[1].strip(b"/")
        # No answer before all three have asked.
        await self.all_here.wait()
        writer.write(b"HTTP/1.0 200 OK\r\n\r\nHello " + name)
        await writer.drain()
        writer.close()


def fetch(url):
    with urlopen(url, timeout=30) as response:
        return response.read().decode()


async def main():
    server = await asyncio.start_server(Greeter().answer, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    url = f"http://{host}:{port}"

    requests = [to_thread(fetch, f"{url}/{name}") for name in NAMES]
    print(await asyncio.gather(*requests))


asyncio.run(main())
