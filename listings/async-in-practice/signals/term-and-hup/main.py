import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    reloads = []
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGHUP, reloads.append, "reload")

    for _ in range(3):
        os.kill(os.getpid(), signal.SIGHUP)
    os.kill(os.getpid(), signal.SIGTERM)
    await stop.wait()
    print("SIGTERM, after", reloads)

    print("removed:", loop.remove_signal_handler(signal.SIGHUP))
    print("SIGHUP is default again:", signal.getsignal(signal.SIGHUP) == signal.SIG_DFL)


asyncio.run(main())
