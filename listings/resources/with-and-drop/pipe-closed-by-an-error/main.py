import os


def send(readings, pipe):
    with pipe:
        for reading in readings:
            degrees = float(reading)
            pipe.write(f"{degrees:.1f}\n")


source, sink = os.pipe()
writer = os.fdopen(sink, "w")

try:
    send(["20.5", "warm", "21"], writer)
except ValueError as error:
    print("error:", error)
print("closed:", writer.closed)

# Returns once no writer is open.
with open(source) as reader:
    print("received:", reader.read().strip())
