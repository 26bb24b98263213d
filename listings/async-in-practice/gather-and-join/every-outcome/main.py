import asyncio


async def parse(text):
    await asyncio.sleep(0)
    return int(text)


async def main():
    texts = ["1", "two", "3", "four"]

    outcomes = await asyncio.gather(*map(parse, texts), return_exceptions=True)
    print("good:", [n for n in outcomes if isinstance(n, int)])
    print("bad:", [str(e) for e in outcomes if isinstance(e, ValueError)])

    try:
        await asyncio.gather(*map(parse, texts))
    except ValueError as error:
        print("first:", error)

    tasks = [asyncio.create_task(parse(text)) for text in texts]
    done, pending = await asyncio.wait(tasks)
    failed = sum(task.exception() is not None for task in done)
    print(f"wait: {failed} of {len(done)} failed, {len(pending)} pending")

    bare = parse("5")
    try:
        await asyncio.wait([bare])
    except TypeError as error:
        print("TypeError:", error)
        bare.close()


asyncio.run(main())
