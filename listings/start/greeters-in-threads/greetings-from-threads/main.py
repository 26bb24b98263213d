from concurrent.futures import ThreadPoolExecutor


def greet(name):
    return f"Hello {name}"


names = ["Guido", "Luciano", "Kushal"]
with ThreadPoolExecutor() as pool:
    for greeting in pool.map(greet, names):
        print(greeting)
