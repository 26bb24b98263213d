from collections import defaultdict
from itertools import groupby

orders = [("tea", 2), ("tea", 3), ("soup", 6), ("tea", 1)]


def dish(order):
    return order[0]


print("runs")
for name, run in groupby(orders, key=dish):
    print(f"  {name}: {[price for _, price in run]}")

print("runs, read later")
for name, run in list(groupby(orders, key=dish)):
    print(f"  {name}: {[price for _, price in run]}")

groups = defaultdict(list)
for name, price in orders:
    groups[name].append(price)

print("groups")
for name, prices in sorted(groups.items()):
    print(f"  {name}: {prices}")
