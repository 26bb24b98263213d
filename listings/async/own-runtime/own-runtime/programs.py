"""What both loops run; each gets its runtime as an argument."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress


async def greeters(rt, say):
    async def greeter(name):
        say(f"Hello {name}")
        await rt.sleep(1)
        say(f"Goodbye {name}")

    start = rt.time()
    tasks = [rt.spawn(greeter(name)) for name in ["Guido", "Luciano", "Kushal"]]
    for task in tasks:
        await task
    say(f"together: {rt.time() - start:.0f} s")


# ANCHOR: restaurant
async def restaurant(rt, say):
    def minute():
        return f"{rt.time() / 60:3.0f}"

    async def customer(name, minutes):
        say(f"{minute()} {name} waits for an idea")
        await rt.sleep(minutes * 60)
        say(f"{minute()} {name} is served")
        await rt.sleep(60)
        say(f"{minute()} {name} ends")

    customers = [("Amir", 10), ("Kohli", 5), ("John", 1)]
    tasks = [rt.spawn(customer(name, minutes)) for name, minutes in customers]
    for task in tasks:
        await task


# ANCHOR_END: restaurant


# ANCHOR: server
async def server(rt, say):
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    connections = []

    async def accept():
        while True:
            connection = await rt.accept(listener)
            connection.setblocking(False)
            connections.append(rt.spawn(serve(connection)))

    async def serve(connection):
        with connection:
            while heard := await rt.recv(connection, 64):
                await rt.sleep(0.02)
                await rt.sendall(connection, heard.upper())

    async def ask(name):
        start = rt.time()
        with socket.socket() as connection:
            connection.setblocking(False)
            await rt.connect(connection, listener.getsockname())
            answers = []
            for greeting in ["hello", "goodbye"]:
                await rt.sendall(connection, f"{greeting} {name}".encode())
                answers.append((await rt.recv(connection, 64)).decode())
        elapsed = (rt.time() - start) * 1000
        return f"{', '.join(answers)} after {elapsed:.0f} ms"

    with listener:
        serving = rt.spawn(accept())
        for client in [rt.spawn(ask(name)) for name in ["Guido", "Luciano"]]:
            say(await client)
        serving.cancel()
        with suppress(rt.canceled):
            await serving


# ANCHOR_END: server


# ANCHOR: visitor
def visit(address):
    """A client that knows nothing of the loop: blocking calls, in a thread."""
    with socket.create_connection(address) as connection:
        connection.sendall(b"hello from outside")
        return connection.recv(64).decode()


async def visitor(rt, say):
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        ThreadPoolExecutor() as pool,
    ):
        listener.setblocking(False)
        visiting = pool.submit(visit, listener.getsockname())
        with await rt.accept(listener) as connection:
            connection.setblocking(False)
            heard = await rt.recv(connection, 64)
            await rt.sendall(connection, heard.upper())
        say(visiting.result())


# ANCHOR_END: visitor


# ANCHOR: endings
async def endings(rt, say):
    async def burns():
        raise ValueError("burned")

    async def cooks(name):
        try:
            await rt.future()
        finally:
            say(f"{name} takes the apron off")

    async def answers(future):
        future.set_result("a task without a handle answers")

    try:
        await rt.spawn(burns())
    except ValueError as error:
        say(f"an exception: {error}")

    cook = rt.spawn(cooks("Guido"))
    await rt.yield_now()
    cook.cancel()
    say("canceled")
    try:
        await cook
    except rt.canceled:
        say("waited for, and gone")

    future = rt.future()
    rt.spawn(answers(future))
    say(await future)

    left = rt.spawn(cooks("Kushal"))
    await rt.yield_now()
    return left


# ANCHOR_END: endings


async def canceled_early(rt, say):
    async def works(answer):
        say("begins")
        await answer
        say("goes on")

    async def ending(task):
        try:
            await task
        except rt.canceled:
            return "canceled"

    answer = rt.future()
    task = rt.spawn(works(answer))
    task.cancel()
    say(f"before its first turn: {await ending(task)}")

    task = rt.spawn(works(rt.yield_now()))
    await rt.yield_now()
    task.cancel()
    say(f"while it yields: {await ending(task)}")

    task = rt.spawn(works(answer))
    await rt.yield_now()
    answer.set_result(None)
    task.cancel()
    say(f"after its answer: {await ending(task)}")


# ANCHOR: turns
async def turns(rt, say):
    async def count(name):
        for turn in 1, 2, 3:
            say(f"{name} {turn}")
            await rt.yield_now()

    for counting in [rt.spawn(count(name)) for name in ["Guido", "Luciano"]]:
        await counting


# ANCHOR_END: turns


async def from_a_thread(rt, say):
    answer = rt.future()

    def helper():
        rt.loop.call_soon_threadsafe(
            lambda: answer.set_result("an answer from a thread")
        )

    thread = threading.Thread(target=helper)
    thread.start()
    say(await answer)
    thread.join()
