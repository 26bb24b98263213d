def readings():
    print("sensor on")
    yield 19.5
    yield 21.0
    print("sensor off")


def to_fahrenheit(celsius):
    print(f"convert {celsius:.1f}")
    return celsius * 9 / 5 + 32


eager = [to_fahrenheit(c) for c in readings()]
print("-- list made")
for degrees in eager:
    print(f"{degrees:.1f} F")

lazy = (to_fahrenheit(c) for c in readings())
print("-- generator made")
for degrees in lazy:
    print(f"{degrees:.1f} F")
