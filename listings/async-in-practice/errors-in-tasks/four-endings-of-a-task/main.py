import asyncio


async def seats(text):
    match text:
        case "wait":
            await asyncio.sleep(3600)
        case "broken":
            raise AssertionError("the table is broken")
    return int(text)


def ending(task):
    if task.cancelled():
        return "canceled"
    if error := task.exception():
        return f"{type(error).__name__}: {error}"
    return f"{task.result()} seats"


async def main():
    texts = ["6", "six", "broken", "wait"]
    tasks = [asyncio.create_task(seats(text)) for text in texts]
    asyncio.get_running_loop().call_later(0.01, tasks[3].cancel)
    await asyncio.wait(tasks)
    for text, task in zip(texts, tasks):
        print(f"{text}: {ending(task)}")


asyncio.run(main())
