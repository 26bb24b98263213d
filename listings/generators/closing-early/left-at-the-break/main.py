def greetings(names):
    try:
        for name in names:
            yield f"Hello {name}"
    finally:
        print("door closed")


names = ["Guido", "Luciano", "Kushal"]

for greeting in greetings(names):
    print(greeting)
    if "Guido" in greeting:
        break
print("after the first loop")

lines = greetings(names)
for greeting in lines:
    print(greeting)
    if "Guido" in greeting:
        break
print("after the second loop")
lines.close()
print("the end")
