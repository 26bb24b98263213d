from functools import cached_property


class Sensor:
    def __init__(self):
        self.attempts = 0

    def ask(self):
        self.attempts += 1
        if self.attempts == 1:
            raise ConnectionError("offline")
        return 21.5

    @cached_property
    def reading(self):
        return self.ask()


sensor = Sensor()
for _ in range(3):
    try:
        print(sensor.reading)
    except ConnectionError as error:
        print(error)
print(sensor.attempts, "attempts")
