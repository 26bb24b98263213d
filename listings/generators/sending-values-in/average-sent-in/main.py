def running_average():
    total = 0.0
    count = 0
    average = None
    while True:
        reading = yield average
        total += reading
        count += 1
        average = total / count


average = running_average()
try:
    average.send(20.0)
except TypeError as error:
    print(error)

next(average)
for reading in [20.0, 23.0, 20.0]:
    print(average.send(reading))
