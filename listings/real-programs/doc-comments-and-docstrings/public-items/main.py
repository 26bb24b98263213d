import ast
from pathlib import Path

from comments import Markers, markers

Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


# ANCHOR: list
def main() -> None:
    source = Path("shop.py").read_bytes()
    found = markers(source)
    for node in ast.parse(source).body:
        if isinstance(node, Named) and not node.name.startswith("_"):
            show("class" if isinstance(node, ast.ClassDef) else "function", node, found)
        if isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, Named) and not inner.name.startswith("_"):
                    show("method", inner, found)


def show(kind: str, node: Named, markers: Markers) -> None:
    first = min(place.lineno for place in [node, *node.decorator_list])
    if markers.skip(first, node.lineno):
        state = "skipped"
    elif ast.get_docstring(node):
        state = "documented"
    else:
        state = "undocumented"
    print(f"{node.lineno:>3}  {state:<12}  {kind} {node.name}")


# ANCHOR_END: list

if __name__ == "__main__":
    main()
