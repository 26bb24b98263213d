def greet(team):
    print("Hello", " and ".join(team))


def join(team, name):
    team.append(name)


team = []
join(team, "Guido")
join(team, "Luciano")
greet(team)
join(team, "Kushal")
greet(team)
