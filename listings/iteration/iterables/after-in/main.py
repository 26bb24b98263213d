def greetings():
    for name in ["Guido", "Kushal"]:
        yield f"Hello {name}"


def how_many(items):
    count = 0
    for _ in items:
        count += 1
    return count


print(how_many(["Guido", "Kushal"]))
print(how_many({"Guido": 1}))
print(how_many(greetings()))
print(how_many(range(10, 20)))
print(how_many("Guido"))

for wrong in [greetings, 5, None]:
    try:
        how_many(wrong)
    except TypeError as error:
        print(error)
