import asyncio


async def guest(promise):
    print("  the task goes on with", await promise)


async def main():
    promise = asyncio.get_running_loop().create_future()
    promise.add_done_callback(lambda _: print("  the callback is called"))
    task = asyncio.create_task(guest(promise))
    await asyncio.sleep(0)
    print("first step: done", task.done())
    print("set_result")
    promise.set_result("soup")
    print("set")
    print("next turn")
    await asyncio.sleep(0)
    assert task.done()


asyncio.run(main())
