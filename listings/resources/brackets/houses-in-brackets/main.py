from contextlib import contextmanager


@contextmanager
def visit(symbols):
    print("Enter:", symbols)
    try:
        yield symbols
    finally:
        print("Exit:", symbols)


houses = {"Stark": "wolf"}
with visit(houses) as symbols:
    symbols["Targaryen"] = "dragon"
    count = len(symbols)
print(count, "houses")

symbols["Lannister"] = "lion"
print(len(houses), "houses")
