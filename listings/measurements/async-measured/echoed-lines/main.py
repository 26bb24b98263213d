import socket
import sys
from threading import Thread


# ANCHOR: cases
def tasks(size: int) -> int:
    import asyncio

    async def client_and_server() -> int:
        ended = asyncio.Event()

        async def echo(
            reader: asyncio.StreamReader, writer: asyncio.StreamWriter
        ) -> None:
            async for line in reader:
                writer.write(line)
                await writer.drain()
            writer.close()
            ended.set()

        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        echoed = 0
        for _ in range(size):
            writer.write(b"Guten Morgen\n")
            echoed += await reader.readline() == b"Guten Morgen\n"
        writer.close()
        await ended.wait()
        server.close()
        return echoed

    return asyncio.run(client_and_server())


def threads(size: int) -> int:
    server = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        connection, _ = server.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with connection, connection.makefile("rb") as lines:
            for line in lines:
                connection.sendall(line)

    Thread(target=answer).start()
    with socket.create_connection(server.getsockname()) as stream:
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        echoed = 0
        with stream.makefile("rb") as lines:
            for _ in range(size):
                stream.sendall(b"Guten Morgen\n")
                echoed += lines.readline() == b"Guten Morgen\n"
    return echoed


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
print({"tasks": tasks, "threads": threads}[case](size))
