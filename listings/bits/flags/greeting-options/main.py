def greet(name, *, loud=False, twice=False):
    greeting = f"Hello {name}."
    if loud:
        greeting = greeting.upper()
    if twice:
        greeting = f"{greeting} {greeting}"
    return greeting


print(greet("Guido"))
print(greet("Luciano", loud=True))
print(greet("Kushal", loud=True, twice=True))
