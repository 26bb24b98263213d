from collections import deque

floors = deque(range(1, 6))
print(floors.popleft())
print(floors.pop())
print(len(floors), "left")
print(list(reversed(floors)))
