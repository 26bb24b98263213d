import asyncio
import gc


async def greeter(name):
    print(f"Hello {name}")
    await asyncio.Event().wait()


def report(loop, context):
    print(context["message"])


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    asyncio.create_task(greeter("Guido"))  # noqa: RUF006
    kept = asyncio.create_task(greeter("Luciano"))
    await asyncio.sleep(0)
    gc.collect()
    print("Luciano waits:", not kept.done())
    print("greeters:", len(asyncio.all_tasks()) - 1)


asyncio.run(main())
