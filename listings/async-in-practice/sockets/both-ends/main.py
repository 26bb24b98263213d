import asyncio


async def shout(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.write(b"goodbye\n")
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(shout, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()

    reader, writer = await asyncio.open_connection(host, port)
    for name in ["Guido", "Luciano"]:
        writer.write(f"hello {name}\n".encode())
        await writer.drain()
        line = await reader.readline()
        print("received", line.decode().rstrip())

    writer.write_eof()
    rest = await reader.read()
    print("and then", rest.decode().rstrip())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
