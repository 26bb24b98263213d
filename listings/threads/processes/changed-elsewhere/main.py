import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def invite(guests):
    guests.append("Kushal")
    return len(guests)


if __name__ == "__main__":
    guests = ["Guido", "Luciano"]
    for executor in ProcessPoolExecutor, ThreadPoolExecutor:
        with executor(1) as pool:
            there = pool.submit(invite, guests).result()
        print(f"{executor.__name__}: {there} there, {len(guests)} here")

    numbers = list(range(100_000))
    print(len(pickle.dumps(numbers)), "bytes to send", len(numbers), "numbers")
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(lambda: 1).result()
        except Exception as error:
            print("a lambda:", type(error).__name__)
