def greetings(hello, names):
    return (f"{hello} {name}" for name in names)


for line in greetings("Hello", ["Guido", "Luciano"]):
    print(line)

for line in greetings("Namaste", "Kushal\nAmir".splitlines()):
    print(line)
