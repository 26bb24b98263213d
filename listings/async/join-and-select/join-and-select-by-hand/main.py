import asyncio


# ANCHOR: join
async def join(a, b):
    """Both results, once both are there."""
    a, b = asyncio.ensure_future(a), asyncio.ensure_future(b)
    return await a, await b


# ANCHOR_END: join


# ANCHOR: select
async def select(a, b):
    """The first of two results; the other task is canceled."""
    tasks = [asyncio.ensure_future(a), asyncio.ensure_future(b)]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    return next(task.result() for task in tasks if task in done)


# ANCHOR_END: select


# ANCHOR: main
async def cooks(dish, turns):
    for done in range(1, turns + 1):
        await asyncio.sleep(0)
        print(f"  {dish}: {done} of {turns}")
    return dish


async def main():
    print("join")
    print(await join(cooks("soup", 5), cooks("pie", 1)))
    print("select")
    print(await select(cooks("soup", 5), cooks("pie", 1)))


asyncio.run(main())
# ANCHOR_END: main
