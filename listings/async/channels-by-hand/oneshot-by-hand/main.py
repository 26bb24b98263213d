import asyncio


# ANCHOR: main
async def main():
    loop = asyncio.get_running_loop()

    guido = loop.create_future()
    try:
        guido.result()
    except asyncio.InvalidStateError as error:
        print("nothing yet:  ", error)
    guido.set_result("soup")
    print("kept:         ", guido)
    try:
        guido.set_result("pie")
    except asyncio.InvalidStateError as error:
        print("kept twice:   ", error)
    print("after that:   ", await guido)

    luciano = loop.create_future()
    luciano.cancel()
    print("broken:       ", luciano)

    print("a task is one:", issubclass(asyncio.Task, asyncio.Future))


asyncio.run(main())
# ANCHOR_END: main
