import contextlib
import types


@types.coroutine
def walk():
    yield


# ANCHOR: careless
async def careless(shelf, table):
    await walk()
    plate = shelf.pop()
    await walk()
    table.append(plate)
    await walk()


# ANCHOR_END: careless


# ANCHOR: careful
async def careful(shelf, table):
    await walk()
    plate = shelf.pop()
    try:
        await walk()
    except BaseException:
        shelf.append(plate)
        raise
    table.append(plate)
    await walk()


# ANCHOR_END: careful


# ANCHOR: main
def close_after(sends, serve):
    """Sends a few times, closes the coroutine, and counts the plates."""
    shelf, table = ["soup"], []
    serving = serve(shelf, table)
    with contextlib.suppress(StopIteration):
        for _ in range(sends):
            serving.send(None)
    serving.close()
    return len(shelf), len(table)


print("sends  careless: shelf table  careful: shelf table")
for sends in range(5):
    shelf, table = close_after(sends, careless)
    print(f"{sends:5}{shelf:17}{table:6}", end="")
    shelf, table = close_after(sends, careful)
    print(f"{shelf:16}{table:6}")
# ANCHOR_END: main
