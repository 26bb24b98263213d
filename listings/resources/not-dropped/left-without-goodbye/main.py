import os
import subprocess
import sys


def leave(way):
    try:
        match way:
            case "sys.exit":
                sys.exit(3)
            case "os._exit":
                os._exit(3)
            case "os.abort":
                os.abort()
    finally:
        print("hall: closed")


def closes_the_hall(way):
    command = [sys.executable, __file__, way]
    child = subprocess.run(command, capture_output=True)
    return child.stdout.startswith(b"hall: closed")


if len(sys.argv) > 1:
    leave(sys.argv[1])
else:
    for way in ["sys.exit", "os._exit", "os.abort"]:
        print(f"{way}: closed {closes_the_hall(way)}")
