from threading import Event, Thread


def cook():
    try:
        lit.set()
        Event().wait()
    finally:
        print("stove off")


lit = Event()
thread = Thread(target=cook, daemon=True)
thread.start()
lit.wait()
print("stove on, cook at work:", thread.is_alive())
