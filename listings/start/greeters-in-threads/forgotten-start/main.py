from threading import Thread


def greeter(name):
    print(f"Hello {name}")


thread = Thread(target=greeter, args=("Guido",))
print(f"started: {thread.is_alive()}")
