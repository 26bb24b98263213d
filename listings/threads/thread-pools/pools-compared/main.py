from concurrent.futures import ThreadPoolExecutor, as_completed


def greeting(name):
    return f"Hello {name}"


names = ["Guido", "Luciano", "Kushal"]
with ThreadPoolExecutor(max_workers=2) as pool:
    print("in order:", list(pool.map(greeting, names)))

    futures = [pool.submit(greeting, name) for name in names]
    greetings = [future.result() for future in as_completed(futures)]
    print("as they came, sorted:", sorted(greetings))

    first, last = pool.submit(greeting, names[0]), pool.submit(greeting, names[2])
    print(f"two at once: {first.result()}, {last.result()}")

    ages = pool.map(int, ["62", "x", "40"])
    try:
        print(list(ages))
    except ValueError as error:
        print("an error:", error)
