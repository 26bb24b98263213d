import time


def greeter(name):
    print(f"Hello {name}")
    time.sleep(0.05)
    print(f"Goodbye {name}")


for name in ["Guido", "Luciano", "Kushal"]:
    greeter(name)
