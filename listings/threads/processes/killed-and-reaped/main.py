import subprocess
import sys
import threading

if "guest" in sys.argv:
    print("seated", flush=True)
    threading.Event().wait()

guest = subprocess.Popen(
    [sys.executable, __file__, "guest"],
    stdout=subprocess.PIPE,
    text=True,
)
print(guest.stdout.readline(), end="")

try:
    guest.wait(timeout=0.02)
    print("gone by itself: True")
except subprocess.TimeoutExpired:
    print("gone by itself: False")
guest.kill()
print("killed by signal", -guest.wait())
guest.stdout.close()
