room = []


def admit(new, verbose=False):
    room.extend(new)
    if verbose:
        for name in new:
            yield f"admitted {name}"


admit(["Guido", "Luciano"])
print(room)

for line in admit(["Kushal"], verbose=True):
    print(line)
print(room)
