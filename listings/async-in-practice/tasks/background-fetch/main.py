import asyncio


async def fetch_data(number):
    print(f"Fetching data for {number}...")
    await asyncio.sleep(0.01)
    return f"Data for {number}"


async def main():
    coroutine = fetch_data(7)
    task = asyncio.create_task(fetch_data(123))
    print("Doing other work...")
    await asyncio.sleep(0.02)
    print("Task done:", task.done())
    print("Task:", await task)
    print("Coroutine:", await coroutine)


asyncio.run(main())
