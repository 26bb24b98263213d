import asyncio
import threading

GUESTS = 200
threads = set()


async def serve(reader, writer):
    writer.write(await reader.readexactly(5))
    threads.add(threading.get_ident())
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        guests = [await asyncio.open_connection(*address) for _ in range(GUESTS)]
        print(f"connected: {len(guests)}")

        answers = 0
        for reader, writer in reversed(guests):
            writer.write(b"hello")
            answers += await reader.readexactly(5) == b"hello"
            writer.close()
        print(f"answered, last come first: {answers}")
        print(f"threads that served: {len(threads)}")


asyncio.run(main())
