import asyncio
import sys
from asyncio.subprocess import PIPE


# ANCHOR: parent
async def parent():
    child = await asyncio.create_subprocess_exec(
        sys.executable, __file__, "cook", stdin=PIPE, stdout=PIPE
    )
    try:
        async with asyncio.timeout(0.1):
            await child.wait()
    except TimeoutError:
        print("the time is up")

    child.stdin.write(b"are you there?\n")
    print("the cook says:", await child.stdout.readline())
    child.kill()
    await child.communicate()
    print("return code:", child.returncode)


# ANCHOR_END: parent


def cook():
    for _question in sys.stdin:
        print("I am", flush=True)


if "cook" in sys.argv:
    cook()
else:
    asyncio.run(parent())
