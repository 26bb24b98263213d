teams = [["Guido"], []]
plan = teams.copy()
plan[0].append("Kushal")
print("teams:", teams)
print("plan:", plan)

seats = 2
needed = seats
needed += 1
print(f"seats: {seats}, {needed}")
