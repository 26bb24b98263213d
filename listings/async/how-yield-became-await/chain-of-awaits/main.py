import types


@types.coroutine
def sleep(seconds):
    yield seconds


async def inner():
    await sleep(1)


async def middle():
    await inner()


async def outer():
    await middle()


task = outer()
print("pause:", task.send(None))
awaited = task
while awaited is not None:
    print(awaited.__name__)
    awaited = getattr(awaited, "cr_await", None)
