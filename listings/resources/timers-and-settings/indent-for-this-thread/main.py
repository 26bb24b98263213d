from contextlib import contextmanager
from contextvars import ContextVar
from threading import Thread

indent = ContextVar("indent", default=0)


@contextmanager
def indented():
    token = indent.set(indent.get() + 4)
    try:
        yield
    finally:
        indent.reset(token)


def say(text):
    print(" " * indent.get() + text)


say("greeters:")
with indented():
    say("Guido")
    with indented():
        say("Luciano")
    thread = Thread(target=say, args=["another thread"])
    thread.start()
    thread.join()
say("end")
