from concurrent.futures import ThreadPoolExecutor
from threading import local


class Tips(local):
    total = 0


tips = Tips()


def serve(tip):
    tips.total += tip
    return tips.total


def one_shift():
    serve(1)
    return serve(2)


print("main has", serve(5))
with ThreadPoolExecutor(1) as pool:
    print("waiter had", pool.submit(one_shift).result())
print("main has", serve(0))
