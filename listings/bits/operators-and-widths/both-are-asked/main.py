def awake(name):
    print(f"  {name}?")
    return name == "Kushal"


print("and")
print(awake("Guido") and awake("Kushal"))
print("&")
print(awake("Guido") & awake("Kushal"))

on = True
print(not on, ~int(on))
