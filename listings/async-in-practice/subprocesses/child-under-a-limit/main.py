import asyncio
import sys
from asyncio.subprocess import PIPE

SLEEP = "import time; print('asleep', flush=True); time.sleep(3600)"


async def sleeper():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SLEEP, stdin=PIPE, stdout=PIPE
    )
    print((await child.stdout.readline()).decode().rstrip())
    return child


async def with_limit():
    child = await sleeper()
    try:
        async with asyncio.timeout(0.1):
            await child.wait()
    except TimeoutError:
        child.kill()
    print("killed by signal", -await child.wait())


async def cancelled():
    child = await sleeper()
    try:
        await child.wait()
    finally:
        print("still running:", child.returncode is None)
        child.kill()
        await child.wait()


async def main():
    await with_limit()
    task = asyncio.create_task(cancelled())
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
