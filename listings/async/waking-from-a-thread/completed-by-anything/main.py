import asyncio
import socket
import threading
from asyncio.subprocess import PIPE


# ANCHOR: futures
def by_a_timer():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.001, future.set_result, "a timer")
    return future


def by_a_thread():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    answer = (future.set_result, "a thread")
    threading.Thread(target=loop.call_soon_threadsafe, args=answer).start()
    return future


async def by_a_process():
    echo = await asyncio.create_subprocess_exec("echo", "a process", stdout=PIPE)
    output, _ = await echo.communicate()
    return output.decode().strip()


async def by_a_socket(receiver):
    loop = asyncio.get_running_loop()
    return (await loop.sock_recv(receiver, 100)).decode()


async def main():
    sender, receiver = socket.socketpair()
    receiver.setblocking(False)
    sender.send(b"a socket")
    answers = [
        by_a_timer(),
        by_a_thread(),
        by_a_process(),
        by_a_socket(receiver),
    ]
    for answer in await asyncio.gather(*answers):
        print("completed by", answer)
    sender.close()
    receiver.close()


asyncio.run(main())
# ANCHOR_END: futures
