import types


@types.coroutine
def pause(message):
    answer = yield message
    return answer


async def inner():
    print("inner waits")
    answer = await pause("from inner")
    print("inner goes on:", answer)


async def outer():
    print("outer begins")
    await inner()
    print("outer ends")


task = outer()
print("driver gets:", task.send(None))
try:
    task.send("from driver")
except StopIteration:
    print("driver gets: the end")
