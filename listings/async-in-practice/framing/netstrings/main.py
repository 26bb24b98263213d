import asyncio

LONGEST = 1000


# ANCHOR: codec
class Netstrings(asyncio.Protocol):
    def __init__(self):
        self.buffer = bytearray()

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer += data
        try:
            while (payload := self.next_payload()) is not None:
                self.transport.write(netstring(payload.upper()))
        except ValueError as error:
            print("refused:", error)
            self.transport.close()

    def next_payload(self):
        """The next payload, or None if more bytes are needed."""
        head, colon, _ = self.buffer.partition(b":")
        if len(head) > len(str(LONGEST)):
            raise ValueError("no length")
        if head and not head.isdigit():
            raise ValueError(f"a length of {head.decode()!r}")
        if not colon:
            return None
        if not head or int(head) > LONGEST:
            raise ValueError(f"a length of {head.decode()!r}")
        start, end = len(head) + 1, len(head) + 1 + int(head)
        if len(self.buffer) <= end:
            return None
        if self.buffer[end] != ord(","):
            raise ValueError("no comma at the end")
        payload = bytes(self.buffer[start:end])
        del self.buffer[: end + 1]
        return payload


# ANCHOR_END: codec


def netstring(payload):
    return b"%d:%s," % (len(payload), payload)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Netstrings, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()

    reader, writer = await asyncio.open_connection(*address)
    for piece in [b"5:Gui", b"do,7:Luciano,", b"0:,6:Kushal;"]:
        writer.write(piece)
        await writer.drain()
    print("answered:", (await reader.read()).decode())
    writer.close()


asyncio.run(main())
