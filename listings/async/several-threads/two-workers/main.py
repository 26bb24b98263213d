import asyncio
import threading


async def meets(name, threads):
    await asyncio.sleep(0)
    threads.add(threading.get_ident())
    return name


async def main():
    threads = set()
    names = await asyncio.gather(meets("Guido", threads), meets("Luciano", threads))
    print(f"{' and '.join(names)}: {len(threads)} thread")


asyncio.run(main())
