import os
import subprocess
from pathlib import Path


def printed(command, **parameters):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, **parameters)
    return done.stdout


print(printed(["echo", "no shell: $NAME *"]), end="")
environment = os.environ | {"NAME": "Guido"}
greeting = printed("echo Hello $NAME", shell=True, env=environment)
print(greeting, end="")

Path("kitchen").mkdir()
Path("kitchen/menu.txt").write_text("soup\n")
print(printed(["cat", "menu.txt"], cwd="kitchen"), end="")

with open("kitchen/menu.txt") as menu:
    lines = printed("wc -l | tr -d ' '", shell=True, stdin=menu)
print(lines, end="")

quiet = subprocess.run("echo unseen; exit 3", shell=True, stdout=subprocess.DEVNULL)
print(quiet.returncode)

both = subprocess.run(
    "echo out; echo err >&2",
    shell=True,
    stdout=subprocess.PIPE,
    stderr=subprocess.STDOUT,
    text=True,
)
print(repr(both.stdout))

try:
    subprocess.run(["no-such-program"])
except FileNotFoundError as error:
    print(type(error).__name__)
