import threading

lock = threading.Lock()


def next_job(jobs):
    with lock:
        return jobs.pop() if jobs else None


def report(job):
    print(f"{job}: locked {lock.locked()}")


jobs = ["sweep", "air"]
while jobs:
    with lock:
        report(jobs.pop())

jobs = ["sweep", "air"]
while job := next_job(jobs):
    report(job)
