from itertools import count, islice

for number in islice(count(250), 8):
    print(number)
