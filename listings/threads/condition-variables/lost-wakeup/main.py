import threading


def beside_the_lock():
    """The flag changes without the lock, between the look and the wait."""
    ready, bell = False, threading.Condition()
    turn = threading.Barrier(2)

    def guido():
        nonlocal ready
        turn.wait()
        ready = True
        with bell:
            bell.notify()
        turn.wait()

    cook = threading.Thread(target=guido)
    cook.start()
    if not ready:
        print("  1 Luciano looks: not ready")
        turn.wait()
        # Guido is ready here, and rings.
        turn.wait()
        print("  2 Guido is ready, and rings")
        print("  3 Luciano waits for the bell")
        with bell:
            heard = "the bell" if bell.wait(timeout=0.05) else "nothing"
        print(f"  4 Luciano heard {heard}; ready: {ready}")
    cook.join()


def inside_the_lock():
    """Luciano holds the lock from the look to the wait."""
    ready, bell = False, threading.Condition()
    turn = threading.Barrier(2)

    def guido():
        nonlocal ready
        turn.wait()
        with bell:
            ready = True
            bell.notify()

    cook = threading.Thread(target=guido)
    cook.start()
    with bell:
        print(f"  1 Luciano looks: {'ready' if ready else 'not ready'}")
        turn.wait()
        print("  2 Luciano waits for the bell")
        bell.wait_for(lambda: ready)
        print(f"  3 Luciano heard the bell; ready: {ready}")
    cook.join()


print("the flag beside the lock")
beside_the_lock()
print("the flag inside the lock")
inside_the_lock()
