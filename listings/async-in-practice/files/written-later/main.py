import asyncio
from asyncio import to_thread
from pathlib import Path


async def main():
    visit = await to_thread(open, "visit.txt", "w")
    await to_thread(visit.write, "Guido was here")
    print("write:", Path("visit.txt").stat().st_size, "bytes")
    await to_thread(visit.flush)
    print("flush:", Path("visit.txt").stat().st_size, "bytes")
    await to_thread(visit.close)

    # This device is always full.
    full = await to_thread(open, "/dev/full", "w")
    await to_thread(full.write, "Luciano was here")
    print("write: no error")
    try:
        await to_thread(full.close)
    except OSError as error:
        print("close:", error.strerror)


asyncio.run(main())
