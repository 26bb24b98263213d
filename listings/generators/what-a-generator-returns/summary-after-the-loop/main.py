class Returning:
    def __init__(self, generator):
        self.generator = generator

    def __iter__(self):
        self.value = yield from self.generator


def warm(readings):
    cold = 0
    for reading in readings:
        if reading < 15.0:
            cold += 1
        else:
            yield reading
    return cold


readings = Returning(warm([19.5, 12.0, 21.0, 9.5]))
for reading in readings:
    print(reading)
print(readings.value, "left out")

readings = Returning(warm([12.0, 21.0, 9.5]))
for reading in readings:
    print(reading)
    break
print("known:", hasattr(readings, "value"))
