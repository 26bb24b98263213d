def evening(teams):
    yield "doors open"
    for team in teams:
        yield from team
    yield "doors close"


def seats(teams):
    for table, team in enumerate(teams, start=1):
        yield from (f"{table}: {name}" for name in team)


teams = [["Guido", "Luciano"], [], ["Kushal"]]
print(list(evening(teams)))
print(list(seats(teams)))
