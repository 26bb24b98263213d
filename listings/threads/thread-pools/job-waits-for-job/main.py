from concurrent.futures import ThreadPoolExecutor, TimeoutError


def fibonacci(n):
    if n < 2:
        return n
    a = pool.submit(fibonacci, n - 1)
    b = pool.submit(fibonacci, n - 2)
    return a.result(timeout=0.05) + b.result(timeout=0.05)


with ThreadPoolExecutor(max_workers=1) as pool:
    try:
        print(pool.submit(fibonacci, 10).result())
    except TimeoutError as error:
        print("waited for itself:", type(error).__name__)
