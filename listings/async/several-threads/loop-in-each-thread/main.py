import asyncio
import threading


def has_loop():
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


async def visit(visits):
    await asyncio.sleep(0)
    visits.append(threading.current_thread().name)


async def evening():
    visits = []
    await asyncio.gather(visit(visits), visit(visits))
    return f"{has_loop()}, {visits}"


def in_its_own_loop(said):
    loop = asyncio.new_event_loop()
    try:
        said.append(loop.run_until_complete(evening()))
    finally:
        loop.close()


for name in ["Guido", "Luciano"]:
    said = []
    thread = threading.Thread(target=in_its_own_loop, args=(said,), name=name)
    thread.start()
    thread.join()
    print(said[0])
print(has_loop())
