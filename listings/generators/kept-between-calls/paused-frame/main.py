def averages(readings):
    total = 0.0
    for count, reading in enumerate(readings, 1):
        total += reading
        yield total / count


def show(paused):
    frame = paused.gi_frame
    if frame is None:
        print("no frame")
        return
    line = frame.f_lineno - frame.f_code.co_firstlineno
    print("line", line, dict(frame.f_locals))


paused = averages([20.0, 22.0])
show(paused)
print(next(paused))
show(paused)
print(next(paused))
show(paused)
print(next(paused, "the end"))
show(paused)
