import asyncio
import gc


async def guest(name):
    print(f"{name} sits down")
    try:
        await asyncio.Event().wait()
    finally:
        print(f"{name} gets up")


async def goodbye(name):
    try:
        await guest(name)
    except asyncio.CancelledError:
        await asyncio.sleep(0)
        print(f"{name} says goodbye")
        raise


async def main(name):
    task = asyncio.create_task(goodbye(name))
    await asyncio.sleep(0)
    print("main is done,", "task done:", task.done())


def report(loop, context):
    print(context["message"])


asyncio.run(main("Guido"))
print("the loop is closed")

loop = asyncio.new_event_loop()
loop.set_exception_handler(report)
loop.run_until_complete(main("Luciano"))
loop.close()
print("the loop is closed")
gc.collect()
