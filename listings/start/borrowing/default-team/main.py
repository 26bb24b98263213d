def enroll(name, team=[]):
    team.append(name)
    return team


monday = enroll("Guido")
tuesday = enroll("Kushal")
monday.append("Luciano")
print("monday:", monday)
print("tuesday:", tuesday)
