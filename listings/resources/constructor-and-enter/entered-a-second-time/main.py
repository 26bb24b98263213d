import tempfile
from contextlib import contextmanager
from threading import Lock


@contextmanager
def visit():
    print("Enter")
    yield
    print("Exit")


def twice(manager):
    try:
        for _ in range(2):
            with manager:
                pass
        print("again and again")
    except Exception as error:
        print(type(error).__name__)


twice(Lock())
twice(tempfile.TemporaryFile())
twice(visit())
