import asyncio
import struct

LONGEST = 100


def frame(payload):
    return struct.pack("!I", len(payload)) + payload


async def frames(reader):
    while True:
        try:
            head = await reader.readexactly(4)
        except asyncio.IncompleteReadError as error:
            if error.partial:
                raise
            return
        (length,) = struct.unpack("!I", head)
        if length > LONGEST:
            raise ValueError(f"a frame of {length} bytes")
        yield await reader.readexactly(length)


async def receive(sent):
    reader = asyncio.StreamReader()
    reader.feed_data(sent)
    reader.feed_eof()
    try:
        async for payload in frames(reader):
            print("frame:", payload.decode())
        print("end")
    except (ValueError, EOFError) as error:
        print(f"{type(error).__name__}: {error}")


async def main():
    await receive(frame(b"Guido") + frame(b"") + frame(b"Luciano\nand Kushal"))
    await receive(frame(b"Guido") + frame(b"Luciano")[:6])
    await receive(b"GET / HTTP/1.1\r\n\r\n")


asyncio.run(main())
