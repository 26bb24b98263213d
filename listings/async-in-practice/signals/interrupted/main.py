import asyncio
import os
import signal


async def work():
    try:
        print("working")
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("saving what there is")
        await asyncio.sleep(0.01)
        print("saved")
        raise


try:
    asyncio.run(work())
except KeyboardInterrupt:
    print("interrupted")
