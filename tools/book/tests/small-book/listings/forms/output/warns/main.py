import sys

print("low on words", file=sys.stderr)
print("Hello")
