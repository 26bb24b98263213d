import asyncio
import contextlib
import resource


async def main() -> None:
    accepted = asyncio.Event()
    server = await asyncio.start_server(lambda *_: accepted.set(), "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    errors = []

    def report(_loop: asyncio.AbstractEventLoop, context: dict) -> None:
        errors.append(context["exception"])

    asyncio.get_running_loop().set_exception_handler(report)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, most))
    with contextlib.ExitStack() as files:
        last = files
        try:
            while True:
                last = files.enter_context(open("/dev/null"))
        except OSError as error:
            print("open:", error)

        last.close()
        _, client = await asyncio.open_connection(*address)
        print("the client is connected")
        while not errors:
            await asyncio.sleep(0)
        print(f"accept: {errors[0]}, {len(errors)} times")
    await accepted.wait()
    print("accepted")
    client.close()


asyncio.run(main())
