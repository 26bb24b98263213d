from itertools import (
    combinations,
    combinations_with_replacement,
    islice,
    permutations,
    product,
)


def batched(items, size):
    """As itertools.batched of Python 3.12."""
    items = iter(items)
    while batch := tuple(islice(items, size)):
        yield batch


def show(label, groups):
    print(f"{label}: {' '.join(''.join(group) for group in groups)}")


show("matches", combinations("GLK", 2))
show("home and away", permutations("GLK", 2))
show("two dishes", combinations_with_replacement("AB", 2))
show("seats", product("AB", "12"))
show("two coins", product("HT", repeat=2))
show("batches", batched("GLKBA", 2))
