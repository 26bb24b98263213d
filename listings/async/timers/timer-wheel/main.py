import heapq

due = []
for timer in [(0o003, "soup"), (0o012, "pasta"), (0o106, "cake")]:
    heapq.heappush(due, timer)
while due:
    when, name = heapq.heappop(due)
    print(f"{when:03o} {name} is due")
