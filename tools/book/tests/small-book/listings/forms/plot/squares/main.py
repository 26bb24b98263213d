import sys

print(sum(number * number for number in range(1, int(sys.argv[2]) + 1)))
