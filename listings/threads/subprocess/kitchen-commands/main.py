import subprocess
from subprocess import CalledProcessError, check_call, check_output

menu = check_output(["printf", "soup\ntea\n"], text=True)
print(menu.split())
print(subprocess.call(["sh", "-c", "exit 3"]))
try:
    check_call(["sh", "-c", "exit 3"])
except CalledProcessError as error:
    print(error.returncode, error.cmd[0])

print(subprocess.getoutput("printf 'tea\n' | tr a-z A-Z"))
print(subprocess.getstatusoutput("echo burnt >&2; exit 4"))

done = subprocess.run(["printf", "t\\351"], capture_output=True)
print(done.stdout, done.stdout.decode("latin-1"))
done = subprocess.run(["printf", "t\\351"], capture_output=True, errors="replace")
print(done.stdout)
