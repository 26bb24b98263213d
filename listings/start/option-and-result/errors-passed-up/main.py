def total(readings):
    total = 0
    for reading in readings:
        total += int(reading)
    return total


def report(readings):
    try:
        print("total:", total(readings))
    except ValueError as error:
        print("error:", error)


report(["4", "-2"])
report(["4", "warm", "7"])
