from concurrent.futures import ProcessPoolExecutor


def badge(name):
    number = 0
    for letter in name * 1000:
        number = (number * 31 + ord(letter)) % 9973
    return f"Hello {name}, badge {number}"


if __name__ == "__main__":
    names = ["Guido", "Luciano", "Kushal"]
    with ProcessPoolExecutor() as pool:
        for line in pool.map(badge, names):
            print(line)
