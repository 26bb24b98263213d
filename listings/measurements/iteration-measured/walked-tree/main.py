import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(slots=True)
class Node:
    value: int
    left: "Node | None"
    right: "Node | None"


def tree(start: int, end: int) -> Node | None:
    if start >= end:
        return None
    value = (start + end) // 2
    return Node(value, tree(start, value), tree(value + 1, end))


# ANCHOR: cases
def with_stack(node: Node | None) -> Iterator[int]:
    ahead: list[Node] = []
    while node or ahead:
        while node:
            ahead.append(node)
            node = node.left
        node = ahead.pop()
        yield node.value
        node = node.right


def nested(node: Node | None) -> Iterator[int]:
    if node:
        yield from nested(node.left)
        yield node.value
        yield from nested(node.right)


def weighed(values: Iterable[int]) -> int:
    return sum(value * place % 1000 for place, value in enumerate(values, 1))


# ANCHOR_END: cases

case, size = sys.argv[1], int(sys.argv[2])
walk = {"stack": with_stack, "nested": nested}[case]
root = tree(0, size)
print(sum(weighed(walk(root)) for _ in range(10)))
