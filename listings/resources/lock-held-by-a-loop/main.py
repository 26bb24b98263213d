import threading

lock = threading.Lock()


def next_job(jobs):
    with lock:
        return jobs.pop() if jobs else None


def report(job):
    print(f"{job}: locked {lock.locked()}")


jobs = ["sweep", "air"]
with lock:
    while jobs:
        report(jobs.pop())

jobs = ["sweep", "air"]
while job := next_job(jobs):
    report(job)
