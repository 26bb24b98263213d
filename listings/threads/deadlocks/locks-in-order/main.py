from threading import Lock, Thread


class Purse:
    def __init__(self, cents):
        self.cents = cents
        self.lock = Lock()


# ANCHOR: transfer
def transfer(purses, source, target, cents):
    if source == target:
        return
    low, high = sorted([source, target])
    with purses[low].lock, purses[high].lock:
        purses[source].cents -= cents
        purses[target].cents += cents


# ANCHOR_END: transfer


def many(source, target, cents):
    for _ in range(500):
        transfer(purses, source, target, cents)


purses = [Purse(100_000), Purse(100_000)]
threads = [
    Thread(target=many, args=[0, 1, 3]),
    Thread(target=many, args=[1, 0, 2]),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([purse.cents for purse in purses])
