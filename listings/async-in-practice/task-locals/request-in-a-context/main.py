import asyncio
from contextvars import ContextVar, copy_context

request = ContextVar("request", default=None)


async def write_log(who):
    await asyncio.sleep(0)
    print(f"{who}: {request.get()}")


async def handle(number):
    request.set(number)
    await write_log("handler")
    child = asyncio.create_task(write_log("child"))
    request.set(-number)
    await child
    await write_log("handler, later")


async def main():
    await asyncio.create_task(handle(7))
    await write_log("main after a task")
    context = copy_context()
    await asyncio.create_task(handle(8), context=context)
    print("its context:", context[request])
    await handle(9)
    await write_log("main after a call")


asyncio.run(main())
