import os
import subprocess
from subprocess import PIPE, Popen

command = ["waiter", "-c", "echo $0"]
with Popen(command, executable="/bin/sh", stdout=PIPE, text=True) as child:
    print(child.stdout.read(), end="")

with Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as child:
    child.stdin.write("tea\n")
    print(child.stdout.readline(), end="")
    child.stdin.close()
print(child.returncode)

with Popen(["sleep", "60"], process_group=0) as child:
    print("a group of its own:", os.getpgid(child.pid) == child.pid)
    os.killpg(child.pid, 15)
print(child.returncode)

with Popen(["sleep", "60"], start_new_session=True) as child:
    print("a session of its own:", os.getsid(child.pid) == child.pid)
    child.terminate()

subprocess.run(["mkdir", "open"], umask=0)
subprocess.run(["mkdir", "shut"], preexec_fn=lambda: os.umask(0o077))
for name in "open", "shut":
    print(f"{name}: {os.stat(name).st_mode & 0o777:o}")
