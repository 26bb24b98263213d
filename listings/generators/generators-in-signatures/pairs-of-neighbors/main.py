from itertools import pairwise


def changes(temperatures):
    for before, after in pairwise(temperatures):
        yield after - before


print(list(pairwise("abcd")))
print(list(pairwise("a")))
print(list(changes([20, 22, 21, 25])))
