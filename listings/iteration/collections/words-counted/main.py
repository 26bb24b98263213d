from collections import Counter

text = "tea soup tea bread soup tea"

counts = Counter(text.split())
print(counts["tea"], counts["cake"])
print(counts.most_common(2))
print(counts.total())

counts.update(["soup", "cake"])
print(sorted(counts.items()))

sold = Counter(soup=2, tea=4)
print(sorted((counts - sold).items()))
print(sorted((counts + sold).items()))
