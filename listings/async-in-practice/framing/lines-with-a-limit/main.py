import asyncio

PIECES = [b"Gui", b"do\nLuci", b"ano\na name that goes on ", b"and on\nKus"]


async def with_readline(reader):
    while True:
        try:
            line = await reader.readline()
        except ValueError as error:
            print("refused:", error)
            continue
        if not line:
            break
        print("line:", line)


async def with_readuntil(reader):
    skipping = False
    while True:
        try:
            line = await reader.readuntil(b"\n")
        except asyncio.LimitOverrunError as error:
            await reader.readexactly(error.consumed)
            skipping = True
        except asyncio.IncompleteReadError as error:
            print("cut off:", error.partial)
            break
        else:
            print("refused: line too long" if skipping else f"line: {line}")
            skipping = False


async def send(reader):
    for piece in PIECES:
        reader.feed_data(piece)
        await asyncio.sleep(0)
    reader.feed_eof()


async def main():
    for read in [with_readline, with_readuntil]:
        print(read.__name__)
        reader = asyncio.StreamReader(limit=16)
        await asyncio.gather(read(reader), send(reader))


asyncio.run(main())
