from collections.abc import Iterable


class Thermometer:
    def __getitem__(self, hour):
        print(f"hour {hour}?")
        return [19.5, 21.0, 22.5][hour]


readings = Thermometer()
print(isinstance(readings, Iterable))
for degrees in readings:
    print(degrees)
