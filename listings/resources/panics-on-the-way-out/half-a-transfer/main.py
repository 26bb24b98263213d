import threading

lock = threading.Lock()


def transfer(purses, to, cents):
    with lock:
        purses[0] -= cents
        purses[to] += cents


purses = [1000, 0]
try:
    transfer(purses, 2, 700)
except IndexError as error:
    print(f"failed: {error}")

with lock:
    print(f"purses: {purses}")

transfer(purses, 1, 300)
print(f"purses: {purses}")
