temperatures = [4, -2, -5, 7, -1]

for celsius in temperatures:
    if celsius < 0:
        temperatures.remove(celsius)

print(temperatures)
