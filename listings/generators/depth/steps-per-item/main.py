import sys


# ANCHOR: walks
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


# ANCHOR_END: walks


# ANCHOR: count
def resumptions(walk, tree):
    entered = 0

    def count(frame, event, _):
        nonlocal entered
        if event == "call" and frame.f_code is walk.__code__:
            entered += 1

    sys.setprofile(count)
    items = sum(1 for _ in walk(tree))
    sys.setprofile(None)
    return items, entered


# ANCHOR_END: count


def nested(depth):
    tree = [depth]
    for level in range(depth - 1, 0, -1):
        tree = [level, tree]
    return tree


for depth in [10, 100]:
    tree = nested(depth)
    for walk in [recursive, with_stack]:
        items, entered = resumptions(walk, tree)
        print(f"{walk.__name__}, {depth} deep: {entered} for {items}")
