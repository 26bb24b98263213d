with open("guests.txt") as guests:
    for name in guests:
        print("Hello", name, end="")
