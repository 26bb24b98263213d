import io
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def greet():
    started.wait()
    return f"Hello {name}"


def count(guests):
    started.wait()
    return len(guests.readlines())


def total(seats):
    result = 0
    for places in seats.values():
        result += places
        begun.set()
        started.wait()
    return result


with ThreadPoolExecutor() as pool:
    started = Event()
    greetings = []
    for name in ["Guido", "Luciano"]:  # noqa: B007
        greetings.append(pool.submit(greet))
    started.set()
for greeting in greetings:
    print(greeting.result())

with ThreadPoolExecutor() as pool:
    started = Event()
    with io.StringIO("Guido\nLuciano\n") as guests:
        guests_count = pool.submit(count, guests)
    started.set()
print(guests_count.exception())

with ThreadPoolExecutor() as pool:
    started, begun = Event(), Event()
    seats = {"Guido": 4, "Luciano": 6}
    seats_total = pool.submit(total, seats)
    begun.wait()
    seats["Kushal"] = 2
    started.set()
print(seats_total.exception())
