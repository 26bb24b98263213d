from threading import Thread


def greeter(name):
    print(f"Hello {name}\n", end="")


names = ["Guido", "Luciano", "Kushal"]
threads = []
for name in names:
    thread = Thread(target=greeter, args=(name,))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print(f"{len(names)} guests")
