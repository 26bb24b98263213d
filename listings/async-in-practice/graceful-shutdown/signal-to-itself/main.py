import asyncio
import os
import signal


async def serve(stop):
    print("serving")
    await stop.wait()
    print("told to stop, finishing")
    await asyncio.sleep(0)


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    server = asyncio.create_task(serve(stop))
    await asyncio.sleep(0)
    os.kill(os.getpid(), signal.SIGTERM)
    await server
    print("stopped")


asyncio.run(main())
