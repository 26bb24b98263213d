def recursive(tree):
    for item in tree:
        if isinstance(item, list):
            yield from recursive(item)
        else:
            yield item


def with_stack(tree):
    stack = [iter(tree)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, list):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()


def nested(depth):
    tree = [depth]
    for level in range(depth - 1, 0, -1):
        tree = [level, tree]
    return tree


# ANCHOR: shaft
tree = nested(100_000)
print("with a stack:", sum(with_stack(tree)))
try:
    print("by recursion:", sum(recursive(tree)))
except RecursionError:
    print("recursion: too deep, and we go on")
del tree
print("dropped")
# ANCHOR_END: shaft
