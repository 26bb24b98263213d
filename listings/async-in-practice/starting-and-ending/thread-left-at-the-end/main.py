import asyncio
import threading

started = threading.Event()
paper = threading.Event()


def printer():
    started.set()
    paper.wait()
    print("printed")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, printer)
    await asyncio.to_thread(started.wait)
    print("main is done")
    paper.set()


asyncio.run(main())
print("the loop is closed")
