team = ["Guido", "Luciano"]
guests = team
guests.append("Kushal")
print("guests:", guests)
print("team:", team)
