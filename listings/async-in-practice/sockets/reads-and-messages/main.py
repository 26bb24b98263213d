import asyncio


async def echo(reader, writer):
    while data := await reader.read(1024):
        writer.write(data)
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())

    writer.write(b"one ")
    writer.write(b"two ")
    print("one read:", await reader.read(1024))

    writer.write(b"three")
    print("at most four:", await reader.read(4))
    print("the rest:", await reader.read(1024))

    writer.write(b"four")
    try:
        async with asyncio.timeout(0.1):
            print(await reader.read())
    except TimeoutError:
        print("read to the end: still waiting")

    writer.write_eof()
    print("after the end was sent:", await reader.read())
    print("once more:", await reader.read(1024))
    writer.close()


asyncio.run(main())
