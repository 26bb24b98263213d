from concurrent.futures import ProcessPoolExecutor


def seat(guests, name):
    guests.append(name)
    return guests


if __name__ == "__main__":
    guests = ["Guido", "Luciano"]
    with ProcessPoolExecutor(1) as pool:
        seated = pool.submit(seat, guests, "Kushal").result()
        print("in the worker:", seated)
        print("here:", guests)

        error = pool.submit(lambda: "Kushal").exception()
        print("a lambda fails:", error is not None)
