import asyncio


async def consume(queue):
    while True:
        plate = await queue.get()
        await asyncio.sleep(0)
        print("served", plate)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    queue.put_nowait("soup")
    queue.put_nowait("pasta")
    try:
        queue.put_nowait("cake")
    except asyncio.QueueFull:
        print("QueueFull:", queue.full(), queue.qsize(), queue.maxsize)

    consumer = asyncio.create_task(consume(queue))
    await queue.join()
    print("all are served:", queue.empty())
    consumer.cancel()
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("QueueEmpty")

    urgent, newest = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for table in [3, 1, 2]:
        urgent.put_nowait(table)
        newest.put_nowait(table)
    print("PriorityQueue:", [urgent.get_nowait() for _ in range(3)])
    print("LifoQueue:", [newest.get_nowait() for _ in range(3)])


asyncio.run(main())
