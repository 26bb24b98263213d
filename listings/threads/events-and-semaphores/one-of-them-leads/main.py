from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

course_over = Barrier(3)


def guest(_):
    courses = ["soup", "fish", "cake"]
    return sum(course_over.wait() == 0 for _ in courses)


with ThreadPoolExecutor(3) as pool:
    print("led in all:", sum(pool.map(guest, range(3))))
