seats = {"Guido": 4}

for name in ["Guido", "Kushal"]:
    match seats.get(name):
        case None:
            print(f"{name} stands")
        case n:
            print(f"{name} has {n}")

spare = seats.get("Kushal", 0)
print(f"spare seat: {spare}")
