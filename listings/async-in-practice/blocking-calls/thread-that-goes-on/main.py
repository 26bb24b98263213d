import asyncio
import threading

go_on = threading.Event()
written = []


def write_slowly():
    go_on.wait()
    written.append("report")


async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.to_thread(write_slowly)
    except TimeoutError:
        print("timed out, written:", written)
    go_on.set()


asyncio.run(main())
print("at the end, written:", written)
