import asyncio

log = []


async def waits(name, future):
    log.append(f"{name} heard {await future}")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(log.append, "call_soon, first")
    loop.call_soon(log.append, "call_soon, second")
    print("called:", log)
    await asyncio.sleep(0)
    print("a turn later:", log)
    log.clear()

    future = loop.create_future()
    task = asyncio.create_task(waits("the task", future))
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: log.append(f"callback: {done.result()}"))
    print("its callbacks:", [call.__name__ for call, _ in future._callbacks])
    future.set_result("seven")
    print("set:", log)
    await asyncio.sleep(0)
    print("a turn later:", log)

    future.add_done_callback(lambda done: log.append("too late?"))
    print("added afterward:", log[2:])
    await task
    await asyncio.sleep(0)
    print("a turn later:", log[2:])

    try:
        future.set_result("eight")
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)


asyncio.run(main())
