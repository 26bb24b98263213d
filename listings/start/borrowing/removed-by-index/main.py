temperatures = [4, -2, -5, 7, -1]

for i in range(len(temperatures)):
    if temperatures[i] < 0:
        del temperatures[i]

print(temperatures)
