from concurrent.futures import ThreadPoolExecutor


def greeting(name):
    return f"Hello {name}"


names = ["Guido", "Luciano", "Kushal"]
with ThreadPoolExecutor() as pool:
    futures = [pool.submit(greeting, name) for name in names]
    for future in futures:
        print(future.result())
