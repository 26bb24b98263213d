from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

both_have_looked = Barrier(2)


class Table:
    def __init__(self, seats):
        self.lock = Lock()
        self.free = seats

    def has_free(self):
        with self.lock:
            return self.free > 0

    def take(self):
        with self.lock:
            self.free -= 1

    # ANCHOR: try_take
    def try_take(self):
        with self.lock:
            seated = self.free > 0
            if seated:
                self.free -= 1
            return seated

    # ANCHOR_END: try_take


# ANCHOR: main
def check_and_take(table):
    free = table.has_free()
    both_have_looked.wait()
    if free:
        table.take()
    return free


def take_if_free(table):
    both_have_looked.wait()
    return table.try_take()


for visit in [check_and_take, take_if_free]:
    table = Table(1)
    with ThreadPoolExecutor(2) as pool:
        seated = sum(pool.map(visit, [table, table]))
    print(f"{seated} seated, {table.free} free")
# ANCHOR_END: main
