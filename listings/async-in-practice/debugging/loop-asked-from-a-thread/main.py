import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print("debug:", loop.get_debug())
    heard = asyncio.Event()

    def in_a_thread():
        try:
            loop.call_soon(heard.set)
        except RuntimeError as error:
            print("refused:", error)

    await asyncio.to_thread(in_a_thread)
    await asyncio.sleep(0)
    print("heard:", heard.is_set())


# Another loop than the one that `run` makes.
other = asyncio.new_event_loop()
other.set_debug(True)
other.close()
asyncio.run(main())
asyncio.run(main(), debug=True)
