import sched
import threading
import time

timer = sched.scheduler(time.monotonic, time.sleep)
start = time.monotonic()
for millis, dish in [(30, "pasta"), (10, "salad"), (20, "soup")]:
    timer.enterabs(start + millis / 1000, 1, print, [f"  {millis} {dish}"])
cake = timer.enterabs(start + 0.015, 1, print, ["  15 cake"])
timer.cancel(cake)
print("cake canceled: True")
try:
    timer.cancel(cake)
except ValueError as error:
    print("again:        ", error)

thread = threading.Thread(target=timer.run)
thread.start()
thread.join()
print(f"done, {len(timer.queue)} to come")
