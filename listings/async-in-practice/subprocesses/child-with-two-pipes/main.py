import asyncio
import sys
from asyncio.subprocess import PIPE


# ANCHOR: parent
async def start():
    return await asyncio.create_subprocess_exec(
        sys.executable, __file__, "kitchen", stdin=PIPE, stdout=PIPE, stderr=PIPE
    )


async def one_pipe_after_the_other():
    child = await start()
    child.stdin.write(b"soup\n")
    await child.stdin.drain()
    try:
        async with asyncio.timeout(0.5):
            print((await child.stdout.readline()).decode())
    except TimeoutError:
        print("stuck: no line after half a second")
    child.kill()
    await child.communicate()
    print("return code:", child.returncode)


async def both_at_once():
    child = await start()
    dishes, noise = await child.communicate(b"soup\nsalad\n")
    print(dishes.decode(), end="")
    print(len(noise), "bytes of noise")
    print("return code:", child.returncode)


async def main():
    await one_pipe_after_the_other()
    await both_at_once()


# ANCHOR_END: parent


def kitchen():
    sys.stderr.write("clatter " * 50_000)
    for order in sys.stdin:
        print(order.rstrip(), "is ready", flush=True)


if "kitchen" in sys.argv:
    kitchen()
else:
    asyncio.run(main())
