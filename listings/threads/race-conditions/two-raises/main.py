from threading import Barrier, Lock, Thread

both_have_read = Barrier(2)
soup_lock = Lock()


def raise_in_two():
    global soup
    with soup_lock:
        old = soup
    both_have_read.wait()
    with soup_lock:
        soup = old + 50


def raise_in_one():
    global soup
    both_have_read.wait()
    with soup_lock:
        soup += 50


for raise_price, name in [
    (raise_in_two, "two locks:"),
    (raise_in_one, "one lock:"),
]:
    soup = 500
    threads = [Thread(target=raise_price) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(name, soup)
