from contextlib import suppress

texts = ["21", "warm", "19"]

total = 0
with suppress(ValueError):
    for text in texts:
        total += int(text)
    print("all three read")
print("around the loop:", total)

total = 0
for text in texts:
    with suppress(ValueError):
        total += int(text)
print("inside the loop:", total)
