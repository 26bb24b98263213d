import sys
from collections.abc import Iterable, Iterator


# ANCHOR: cases
def nested(tree: list) -> Iterator[int]:
    for item in tree:
        if isinstance(item, list):
            yield from nested(item)
        else:
            yield item


def with_stack(tree: list) -> Iterator[int]:
    stack = [iter(tree)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, list):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()


# ANCHOR_END: cases


def path(levels: int) -> list:
    tree: list = [levels]
    for level in range(levels - 1, 0, -1):
        tree = [level, tree]
    return tree


def weighed(values: Iterable[int]) -> int:
    return sum(value * place % 1000 for place, value in enumerate(values, 1))


case, size = sys.argv[1], int(sys.argv[2])
sys.setrecursionlimit(size + 100)
print(weighed({"nested": nested, "stack": with_stack}[case](path(size))))
