readings = ["4", "warm"]

for reading in readings:
    celsius = int(reading)
    print(f"{celsius} degrees")
