lines = ["Oslo 19.5", "Pune 31", "Lima", "Bath x", "Rome 24"]


def parse(line):
    name, _, text = line.partition(" ")
    try:
        return name, float(text)
    except ValueError:
        return None


bad = []
good = [town for line in lines if (town := parse(line)) or bad.append(line)]
print(max(good, key=lambda town: town[1]), bad)

warmest = None
bad = []
for line in lines:
    town = parse(line)
    if town is None:
        bad.append(line)
    elif warmest is None or town[1] > warmest[1]:
        warmest = town
print(warmest, bad)
