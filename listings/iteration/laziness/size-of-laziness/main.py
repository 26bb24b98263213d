from sys import getsizeof

for count in [10, 1_000_000]:
    squares = [n * n for n in range(count)]
    print(f"list of {count}: {getsizeof(squares)} bytes")

small = (n * n for n in range(10))
large = (n * n for n in range(1_000_000))
print("same size:", getsizeof(small) == getsizeof(large))
print("below 300 bytes:", getsizeof(large) < 300)
