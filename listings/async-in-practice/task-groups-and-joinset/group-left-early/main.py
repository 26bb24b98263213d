import asyncio


async def step(name: str, seconds: float) -> None:
    try:
        await asyncio.sleep(seconds)
        if name == "order":
            raise LookupError("no such order")
    finally:
        print(f"{name} ends")


async def bill() -> None:
    steps = [("order", 0.02), ("bill", 30)]
    tasks = [asyncio.create_task(step(*each)) for each in steps]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in pending:
        task.cancel()
    for task in done:
        task.result()


async def main() -> None:
    try:
        await bill()
    except LookupError as error:
        print(f"main hears: {error}")
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
