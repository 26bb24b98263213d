from concurrent.futures import ThreadPoolExecutor


def greet_all(names, places):
    for place in places:
        names[place] = f"Hello {names[place]}"
    return len(places)


names = ["Guido", "Luciano", "Kushal"]
with ThreadPoolExecutor() as pool:
    front = pool.submit(greet_all, names, range(0, 1))
    back = pool.submit(greet_all, names, range(1, 3))
print([front.result(), back.result()], names)
