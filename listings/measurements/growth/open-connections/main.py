import asyncio
import resource
import sys
from asyncio import StreamReader, StreamWriter

# ANCHOR: cases
serving = []


async def echo(reader: StreamReader, writer: StreamWriter) -> None:
    serving.append(asyncio.current_task())
    while number := await reader.read(8):
        writer.write(number)
        await writer.drain()
    writer.close()


async def streams(size: int) -> int:
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    clients = [await asyncio.open_connection(*address) for _ in range(size)]
    total = 0
    for n, (reader, writer) in enumerate(clients):
        writer.write(n.to_bytes(8))
        total += int.from_bytes(await reader.readexactly(8))
    for _, writer in clients:
        writer.close()
    server.close()
    await asyncio.wait(serving)
    return total


class Echo(asyncio.Protocol):
    def connection_made(self, transport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.transport.write(data)


class Client(asyncio.Protocol):
    def connection_made(self, transport) -> None:
        self.transport = transport

    async def ask(self, n: int) -> int:
        self.answer = asyncio.get_running_loop().create_future()
        self.transport.write(n.to_bytes(8))
        return await self.answer

    def data_received(self, data: bytes) -> None:
        self.answer.set_result(int.from_bytes(data))


async def protocol(size: int) -> int:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    clients = [await loop.create_connection(Client, *address) for _ in range(size)]
    total = 0
    for n, (_, client) in enumerate(clients):
        total += await client.ask(n)
    for transport, _ in clients:
        transport.close()
    server.close()
    return total


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
print(asyncio.run({"streams": streams, "protocol": protocol}[case](size)))
