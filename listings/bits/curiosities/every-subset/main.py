NAMES = ["Guido", "Luciano", "Barry", "Kushal"]


def subsets(mask):
    team = mask
    while True:
        yield team
        if team == 0:
            return
        team = (team - 1) & mask


present = 0b1011
for team in subsets(present):
    print(f"{team:04b}", end="")
    for bit, name in enumerate(NAMES):
        if team >> bit & 1:
            print(f" {name}", end="")
    print()
