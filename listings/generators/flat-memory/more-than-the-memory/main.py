import tempfile
import tracemalloc
from pathlib import Path


def write_log(path):
    with open(path, "w") as file:
        for n in range(200_000):
            file.write(f"{n} {n * 7919 % 400 / 10}\n")
    return path.stat().st_size


def warmest(lines):
    readings = (line.split()[1] for line in lines)
    return max(map(float, readings))


with tempfile.TemporaryDirectory() as folder:
    log = Path(folder, "sensor.log")
    size = write_log(log)
    print(f"file: {size // 1024} KiB")

    tracemalloc.start()
    with open(log) as file:
        print("warmest:", warmest(file))
    _, peak = tracemalloc.get_traced_memory()
    print("in 256 KiB:", peak < 256 * 1024)

    tracemalloc.reset_peak()
    print("warmest:", warmest(log.read_text().splitlines()))
    _, peak = tracemalloc.get_traced_memory()
    print("more than the file:", peak > size)
