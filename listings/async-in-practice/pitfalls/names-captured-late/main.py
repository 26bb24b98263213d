import asyncio

NAMES = ["Guido", "Luciano", "Kushal"]


async def main():
    tasks = []
    for name in NAMES:

        async def greet():
            print("Hello", name)  # noqa: B023

        tasks.append(asyncio.create_task(greet()))
    await asyncio.gather(*tasks)

    async def greet_by_name(name):
        print("Goodbye", name)

    await asyncio.gather(*[greet_by_name(name) for name in NAMES])

    count = 0

    async def visit():
        nonlocal count
        count += 1

    await visit()
    await visit()
    print("visits:", count)


asyncio.run(main())
