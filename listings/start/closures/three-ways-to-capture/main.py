def twice(action):
    action()
    action()


def go_home():
    guests = names
    print(f"{len(guests)} went home")


names = ["Guido", "Luciano"]

twice(lambda: print(f"{len(names)} are here"))
twice(lambda: names.append("Kushal"))
print(names)
go_home()
