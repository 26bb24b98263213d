TREE = {
    "meetup": {
        "talks": {"async": {}, "iteration": {}},
        "venue": {},
    }
}


def walk(tree):
    for name, inner in tree.items():
        yield name
        yield from walk(inner)


print(*walk(TREE))
