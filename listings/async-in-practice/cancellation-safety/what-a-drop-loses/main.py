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


# ANCHOR: rows
async def queue_get():
    queue = asyncio.Queue()
    await give_up(queue.get())
    queue.put_nowait("soup")
    return await queue.get(), "soup"


async def queue_put():
    queue = asyncio.Queue(1)
    queue.put_nowait("soup")
    pasta = "pasta"
    await give_up(queue.put(pasta))
    await queue.get()
    await queue.put(pasta)
    return await queue.get(), "pasta"


# ANCHOR_END: rows


async def future():
    result = asyncio.get_running_loop().create_future()
    await give_up(result)
    return "canceled" if result.cancelled() else "waits", "waits"


async def shielded_future():
    result = asyncio.get_running_loop().create_future()
    await give_up(asyncio.shield(result))
    return "canceled" if result.cancelled() else "waits", "waits"


async def task():
    cooking = asyncio.create_task(asyncio.Event().wait())
    await give_up(cooking)
    return "canceled" if cooking.cancelled() else "goes on", "goes on"


async def read():
    reader = asyncio.StreamReader()
    await give_up(reader.read(4))
    reader.feed_data(b"abcd")
    return await reader.read(4), b"abcd"


async def readexactly():
    reader = asyncio.StreamReader()
    reader.feed_data(b"ab")
    await give_up(reader.readexactly(4))
    reader.feed_data(b"cdef")
    return await reader.readexactly(4), b"abcd"


async def readline():
    reader = asyncio.StreamReader()
    reader.feed_data(b"ab")
    await give_up(reader.readline())
    reader.feed_data(b"cd\n")
    return await reader.readline(), b"abcd\n"


async def order_of(lock):
    """Guido gives up waiting, then Kushal waits, then Guido again."""
    await lock.acquire()
    await give_up(lock.acquire())
    order = []

    async def take(name):
        async with lock:
            order.append(name)

    waiting = asyncio.gather(take("Kushal"), take("Guido"))
    await asyncio.sleep(0)
    lock.release()
    await waiting
    return order, ["Guido", "Kushal"]


async def lock():
    return await order_of(asyncio.Lock())


async def semaphore():
    return await order_of(asyncio.Semaphore(1))


async def event():
    event = asyncio.Event()
    await give_up(event.wait())
    event.set()
    return await event.wait(), True


async def barrier():
    barrier = asyncio.Barrier(2)
    await give_up(barrier.wait())
    return barrier.n_waiting, 0


async def generator():
    async def numbers():
        for n in range(3):
            yield n
            await asyncio.sleep(0.015)

    source = numbers()
    await anext(source)
    await give_up(anext(source))
    return [n async for n in source], [1, 2]


async def two_steps():
    accounts = [5, 5]

    async def pay():
        accounts[0] -= 1
        await asyncio.sleep(0.015)
        accounts[1] += 1

    await give_up(pay())
    return sum(accounts), 10


async def row(name, remains):
    found, expected = await remains()
    verdict = "kept" if found == expected else "LOST"
    print(f"{name:<28}{verdict}  {found!r}")


async def main():
    await row("queue.get()", queue_get)
    await row("queue.put(x)", queue_put)
    await row("reader.read(n)", read)
    await row("reader.readexactly(n)", readexactly)
    await row("reader.readline()", readline)
    await row("lock.acquire()", lock)
    await row("semaphore.acquire()", semaphore)
    await row("event.wait()", event)
    await row("barrier.wait()", barrier)
    await row("future", future)
    await row("shield(future)", shielded_future)
    await row("task", task)
    await row("anext(generator)", generator)
    await row("two steps, an await between", two_steps)


asyncio.run(main())
