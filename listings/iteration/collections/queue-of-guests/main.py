from collections import defaultdict, deque

seats = [("Guido", 4), ("Luciano", 2), ("Kushal", 4)]

at_table = defaultdict(list)
for name, table in seats:
    at_table[table].append(name)
print(sorted(at_table.items()))
print(at_table[9], len(at_table))

queue = deque(["Guido", "Luciano"])
queue.append("Kushal")
queue.appendleft("Barry")
print(queue.popleft(), queue.pop(), len(queue))
queue.rotate(1)
print(list(queue))

latest = deque(maxlen=2)
for dish in ["tea", "soup", "bread"]:
    latest.append(dish)
print(list(latest))
