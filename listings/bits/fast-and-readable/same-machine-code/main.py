import dis

FORMS = [
    lambda x: x * 2,
    lambda x: x << 1,
    lambda x: x // 8,
    lambda x: x >> 3,
    lambda x: x % 8,
    lambda x: x & 7,
]

for form in FORMS:
    for x in range(1_000):
        form(x)
    code = list(dis.get_instructions(form, adaptive=True))
    operation = code[-2]
    print(len(code), operation.argrepr, operation.opname)
