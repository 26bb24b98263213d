import inspect
import types


def counting():
    yield 1


def delegating():
    yield from [1, 2]


@types.coroutine
def marked():
    yield from [1, 2]


async def waiting():
    return 1


async def streaming():
    yield 1


for function in [
    counting,
    delegating,
    marked,
    waiting,
    streaming,
]:
    made = function()
    kind = type(made).__name__
    awaitable = inspect.isawaitable(made)
    print(f"{function.__name__}: {kind}, {awaitable}")
    if inspect.iscoroutine(made):
        made.close()
