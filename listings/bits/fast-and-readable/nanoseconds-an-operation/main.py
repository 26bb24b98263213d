from timeit import Timer

FORMS = ["x * 2", "x << 1", "x % 2", "x & 1"]


def nanoseconds(form, x):
    timer = Timer(form, globals={"x": x})
    rounds = timer.repeat(60, number=20_000)
    return min(rounds) / 20_000 * 1e9


for x in [7, 10**12, 10**100]:
    for form in FORMS:
        took = nanoseconds(form, x)
        print(f"{x:.0e} {form:6} {took:.1f}")
