def captain(team):
    return next(iter(team))


teams = [["Guido", "Barry"], [], ["Kushal"]]

names = map(captain, teams)
for name in names:
    print(f"Hello {name}")
print("not greeted:", *names)


def captains(teams):
    for team in teams:
        yield captain(team)


try:
    list(captains(teams))
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
