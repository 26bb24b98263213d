from multiprocessing import Array, Pipe, Process, Queue, Value


def serve(plates, per_table, table):
    for _ in range(100):
        with plates.get_lock():
            plates.value += 1
    per_table[table] = 100


def answer(pipe):
    question = pipe.recv()
    pipe.send(question.upper())
    pipe.close()


def invite(guests, names):
    for name in names:
        guests.put(name)


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    plates, per_table = Value("i", 0), Array("i", 2)
    run(*[Process(target=serve, args=(plates, per_table, table)) for table in (0, 1)])
    print(plates.value, list(per_table))

    here, there = Pipe()
    waiter = Process(target=answer, args=[there])
    waiter.start()
    here.send("tea?")
    print(here.recv())
    waiter.join()

    guests = Queue()
    process = Process(target=invite, args=(guests, ["Guido", "Kushal"]))
    process.start()
    print(guests.get(), guests.get())
    process.join()
    print(process.exitcode)
