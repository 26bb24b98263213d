import asyncio
import socket
import struct

SILENCE = asyncio.Event()


async def polite(reader, writer):
    writer.close()


async def reset(reader, writer):
    # Ask for a reset instead of an orderly end.
    linger = struct.pack("ii", 1, 0)
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()


async def silent(reader, writer):
    await SILENCE.wait()
    writer.close()


async def ask(peer):
    server = await asyncio.start_server(peer, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        async with asyncio.timeout(0.1):
            data = await reader.read(1024)
        print(f"{peer.__name__}: read {len(data)} bytes")
    except (TimeoutError, ConnectionError) as error:
        print(f"{peer.__name__}: {type(error).__name__}")
    writer.close()


async def main():
    for peer in [polite, reset, silent]:
        await ask(peer)
    SILENCE.set()


asyncio.run(main())
