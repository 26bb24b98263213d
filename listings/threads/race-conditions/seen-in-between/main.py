from concurrent.futures import ThreadPoolExecutor
from threading import Lock

purses = {"Guido": 100, "Luciano": 100}
locks = {"Guido": Lock(), "Luciano": Lock()}
one_lock = Lock()


def audit_two_locks():
    with locks["Guido"], locks["Luciano"]:
        return sum(purses.values())


def audit_one_lock():
    if not one_lock.acquire(blocking=False):
        return "that it has to wait"
    try:
        return sum(purses.values())
    finally:
        one_lock.release()


with ThreadPoolExecutor() as pool:
    with locks["Guido"]:
        purses["Guido"] -= 30
    seen = pool.submit(audit_two_locks).result()
    with locks["Luciano"]:
        purses["Luciano"] += 30
    later = audit_two_locks()
    print(f"two locks: the audit sees {seen}, later {later}")

    with one_lock:
        purses["Guido"] -= 30
        seen = pool.submit(audit_one_lock).result()
        purses["Luciano"] += 30
    later = audit_one_lock()
    print(f"one lock: the audit sees {seen}, later {later}")
