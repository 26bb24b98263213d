from threading import Barrier, Thread

counter = 0
turnstile = Barrier(2)


def count_guests():
    global counter
    for _ in range(100):
        seen = counter
        turnstile.wait()
        counter = seen + 1
        turnstile.wait()


threads = [Thread(target=count_guests) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("200 guests,", counter, "counted")
