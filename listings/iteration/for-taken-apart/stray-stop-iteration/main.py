def captain(team):
    return next(iter(team))


teams = [["Guido", "Barry"], [], ["Kushal"]]

for name in map(captain, teams):
    print(f"Hello {name}")


def captains(teams):
    for team in teams:
        yield captain(team)


try:
    list(captains(teams))
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
