import selectors
import socket

GUEST = 7


def ready(selector):
    """The sockets that are ready now, or within a tenth of a second."""
    return [key.data for key, _ in selector.select(0.1)]


with (
    socket.create_server(("127.0.0.1", 0)) as listener,
    socket.create_connection(listener.getsockname()) as guest,
    listener.accept()[0] as table,
    selectors.DefaultSelector() as selector,
):
    table.setblocking(False)
    try:
        table.recv(4)
    except BlockingIOError as early:
        print(f"too early: {type(early).__name__}")

    selector.register(table, selectors.EVENT_READ, GUEST)
    print(f"nothing yet: {ready(selector)}")

    guest.sendall(b"tea, milk")
    print(f"asked: {ready(selector)}")
    print(f"read: {table.recv(4).decode()}")
    print(f"asked again: {ready(selector)}")

    rest = b""
    try:
        while chunk := table.recv(4):
            rest += chunk
    except BlockingIOError as end:
        print(f"the rest: {rest.decode()}")
        print(f"then: {type(end).__name__}")

    guest.sendall(b"!")
    print(f"asked: {ready(selector)}")
