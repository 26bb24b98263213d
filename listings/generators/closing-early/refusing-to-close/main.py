def greetings():
    try:
        yield "Hello Guido"
    except GeneratorExit:
        yield "I am not done"
        yield "Hello Luciano"


lines = greetings()
print(next(lines))
try:
    lines.close()
except RuntimeError as error:
    print(error)
print(next(lines))
lines.close()
print(next(lines, "closed"))
