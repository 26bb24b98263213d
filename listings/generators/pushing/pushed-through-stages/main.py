def stage(f, target):
    while True:
        n = yield
        target.send(f(n))


def both(a, b):
    while True:
        n = yield
        a.send(n)
        b.send(n)


def printer():
    while True:
        print((yield))


def adder(totals):
    total = 0
    try:
        while True:
            total += yield
    finally:
        totals.append(total)


def primed(coroutine):
    next(coroutine)
    return coroutine


totals = []
adding = primed(adder(totals))
ends = primed(both(primed(printer()), adding))
three = primed(stage(lambda n: n + 3, ends))
pipeline = primed(stage(lambda n: n * n, three))
for n in range(4):
    pipeline.send(n)
adding.close()
print("total:", *totals)
