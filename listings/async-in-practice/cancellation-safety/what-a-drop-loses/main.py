import asyncio


# ANCHOR: give_up
async def give_up(awaitable):
    """Waits for a moment, and cancels."""
    try:
        async with asyncio.timeout(0.01):
            await awaitable
    except TimeoutError:
        return
    raise AssertionError("it did not wait")


# ANCHOR_END: give_up


async def row(name, remains):
    print(f"{name:<28}{await remains()}")


async def queue_get():
    queue = asyncio.Queue()
    await give_up(queue.get())
    queue.put_nowait("soup")
    return f"kept: {await queue.get()}"


async def queue_put():
    queue = asyncio.Queue(1)
    queue.put_nowait("soup")
    await give_up(queue.put("pasta"))
    await queue.get()
    return f"kept, by the caller: {queue.qsize()} in the queue"


async def future():
    result = asyncio.get_running_loop().create_future()
    await give_up(result)
    return f"lost, the future; canceled: {result.cancelled()}"


async def shielded_future():
    result = asyncio.get_running_loop().create_future()
    await give_up(asyncio.shield(result))
    result.set_result("soup")
    return f"kept: {await result}"


async def task():
    cooking = asyncio.create_task(asyncio.sleep(0.02, "soup"))
    await give_up(cooking)
    return f"lost, the task; canceled: {cooking.cancelled()}"


async def read():
    reader = asyncio.StreamReader()
    await give_up(reader.read(4))
    reader.feed_data(b"abcd")
    return f"kept: {await reader.read(4)}"


async def readexactly():
    reader = asyncio.StreamReader()
    reader.feed_data(b"ab")
    await give_up(reader.readexactly(4))
    reader.feed_data(b"cd")
    return f"kept: {await reader.readexactly(4)}"


async def readline():
    reader = asyncio.StreamReader()
    reader.feed_data(b"ab")
    await give_up(reader.readline())
    reader.feed_data(b"cd\n")
    return f"kept: {await reader.readline()}"


async def lock():
    order = []
    lock = asyncio.Lock()

    async def take(name):
        async with lock:
            order.append(name)

    await lock.acquire()
    await give_up(take("Guido"))
    tasks = [asyncio.create_task(take(name)) for name in ["Kushal", "Guido"]]
    await asyncio.sleep(0)
    lock.release()
    await asyncio.wait(tasks)
    return f"lost, the place in the queue: {order}"


async def event():
    event = asyncio.Event()
    await give_up(event.wait())
    event.set()
    return f"kept: {await event.wait()}"


async def barrier():
    barrier = asyncio.Barrier(2)
    await give_up(barrier.wait())
    return f"kept: {barrier.n_waiting} are waiting"


async def generator():
    async def numbers():
        for n in range(3):
            yield n
            await asyncio.sleep(0.02)

    source = numbers()
    await anext(source)
    await give_up(anext(source))
    return f"lost, the generator: {[n async for n in source]}"


async def two_steps():
    accounts = {"Guido": 5, "Kushal": 5}

    async def pay():
        accounts["Guido"] -= 1
        await asyncio.sleep(0.02)
        accounts["Kushal"] += 1

    await give_up(pay())
    return f"lost, 1 of 10: {accounts}"


async def main():
    await row("queue.get()", queue_get)
    await row("queue.put(x)", queue_put)
    await row("future", future)
    await row("shield(future)", shielded_future)
    await row("task", task)
    await row("reader.read(n)", read)
    await row("reader.readexactly(n)", readexactly)
    await row("reader.readline()", readline)
    await row("lock.acquire()", lock)
    await row("event.wait()", event)
    await row("barrier.wait()", barrier)
    await row("anext(generator)", generator)
    await row("two steps, an await between", two_steps)


asyncio.run(main())
