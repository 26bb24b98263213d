from itertools import count, islice


def totals(items):
    total = 0
    for item in items:
        total += item
        yield total


print(list(totals([20, 22, 21])))

total = 0
expression = (total := total + n for n in [20, 22, 21])
print(list(expression))
print("left behind:", total)

again = (n for _ in count() for n in (1, 2))
print(list(islice(again, 5)))

try:
    compile("((yield n) for n in [1, 2])", "expression", "eval")
except SyntaxError as error:
    print(error.msg)
