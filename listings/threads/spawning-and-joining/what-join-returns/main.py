from threading import Thread


def seats(text):
    return int(text)


for text in ["4", "6", "six"]:
    thread = Thread(target=seats, args=[text])
    thread.start()
    print(f"{text}: {thread.join()}")
