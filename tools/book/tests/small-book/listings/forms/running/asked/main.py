import os
import sys

print(os.environ["GREETING"], sys.argv[1])
for line in sys.stdin:
    print(line, end="")
