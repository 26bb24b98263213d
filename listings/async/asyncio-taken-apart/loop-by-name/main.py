import asyncio
import socket

loop = asyncio.new_event_loop()
print(f"running: {loop.is_running()}, closed: {loop.is_closed()}")

loop.call_soon(print, "before it stops")
loop.call_soon(loop.stop)
loop.run_forever()

loop.set_exception_handler(
    lambda loop, context: print(f"failed: {context['exception']!r}")
)
loop.call_soon(int, "soup")
loop.call_soon(loop.stop)
loop.run_forever()

nap = loop.call_later(60, print, "never")
nap.cancel()
print(f"canceled: {nap.cancelled()}, was due: {nap.when() > loop.time()}")

here, there = socket.socketpair()
here.setblocking(False)


def heard():
    print(f"heard: {here.recv(64).decode()}")
    loop.remove_reader(here)
    loop.stop()


loop.add_reader(here, heard)
there.sendall(b"tea")
loop.run_forever()
here.close()
there.close()

answer = loop.create_future()
answer.set_exception(ValueError("burned"))
try:
    loop.run_until_complete(answer)
except ValueError as error:
    print(f"answer: {error}")

loop.close()
print(f"closed: {loop.is_closed()}")
