from contextlib import contextmanager, nullcontext


@contextmanager
def frame():
    print("+-------")
    try:
        yield
    finally:
        print("+-------")


for framed in [True, False]:
    with frame() if framed else nullcontext():
        print("| Kushal")
