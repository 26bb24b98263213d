def show(name, seats):
    print(f"{name:8} {sorted(seats)}")


sold = {3, 7, 64, 200}
present = {3, 9, 200}

show("both", sold & present)
show("either", sold | present)
absent = sold - present
show("absent", absent)
print(absent <= sold)
print(1_000_000 in sold)

hall = set()
hall |= sold
print(hall == sold)
