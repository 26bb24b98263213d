def one_and_three():
    print("Start")
    yield 1
    print("Middle")
    yield 3
    print("End")


eager = [n * 3 for n in one_and_three()]
print("list made")
for n in eager:
    print(n)
print(eager)

lazy = (n * 3 for n in one_and_three())
print("generator made")
for n in lazy:
    print(n)
print(list(lazy))
