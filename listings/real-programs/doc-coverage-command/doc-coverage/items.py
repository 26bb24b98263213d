"""The public items of a Python source."""

import ast
import io
import tokenize
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from comments import Markers, markers

Function = ast.FunctionDef | ast.AsyncFunctionDef
BLOCKS = ("body", "handlers", "cases", "orelse", "finalbody")


@dataclass(frozen=True)
class Item:
    """A public item of a source."""

    line: int
    kind: str
    name: str
    documented: bool
    skipped: bool
    """Whether a marker says not to count it."""


@dataclass(frozen=True)
class Exports:
    """What the `__init__.py` of packages bring out of private modules: names, and
    the modules named in `from module import *`."""

    names: frozenset[str] = frozenset()
    stars: frozenset[str] = frozenset()


class NotParsed(Exception):
    """A source that does not parse, with its line where that is known."""

    def __init__(self, message: str, line: int | None) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Source:
    """A source that was parsed."""

    syntax: ast.Module
    markers: Markers

    @classmethod
    def parse(cls, text: bytes) -> Self:
        try:
            # ast.parse accepts in a comment what Python does not run.
            encoding, _ = tokenize.detect_encoding(io.BytesIO(text).readline)
            text.decode(encoding)
            with warnings.catch_warnings():
                # An invalid escape sequence is a matter between it and Python.
                warnings.simplefilter("ignore")
                return cls(ast.parse(text), markers(text))
        except SyntaxError as error:
            raise NotParsed(error.msg, error.lineno) from error
        except UnicodeDecodeError as error:
            line = text.count(b"\n", 0, error.start) + 1
            raise NotParsed(f"not {error.encoding.upper()}", line) from error
        except (LookupError, ValueError, tokenize.TokenError) as error:
            # A LookupError: `# coding: rot13` is not an encoding of text.
            raise NotParsed(str(error), None) from error
        except (RecursionError, MemoryError) as error:
            raise NotParsed("nested too deeply", None) from error

    def documented(self) -> bool:
        return is_documented(self.syntax)

    def declared(self) -> set[str] | None:
        """The names in its `__all__`, if that can be read without running it."""
        names: set[str] | None = None
        for statement in statements(self.syntax.body):
            match statement:
                case ast.Assign(targets=[ast.Name("__all__")], value=value):
                    how = "="
                case ast.AnnAssign(
                    target=ast.Name("__all__"), value=ast.expr() as value
                ):
                    how = "="
                case ast.AugAssign(target=ast.Name("__all__"), value=value):
                    how = "extend"
                case ast.Expr(
                    ast.Call(ast.Attribute(ast.Name("__all__"), how), [value])
                ):
                    pass
                case _:
                    continue
            try:
                found = ast.literal_eval(value)
                match how:
                    case "=":
                        names = set(found)
                    case "extend":
                        names = (names or set()) | set(found)
                    case "append":
                        names = (names or set()) | {found}
                    case "remove":
                        names = (names or set()) - {found}
                    case _:
                        return None
            except (ValueError, TypeError):
                return None
        return names

    def exports(self) -> Exports:
        """What it imports, if it is the `__init__.py` of a package."""
        names, stars = set(), set()
        for statement in statements(self.syntax.body):
            if isinstance(statement, ast.ImportFrom):
                for alias in statement.names:
                    if alias.name == "*":
                        stars.add((statement.module or "").rpartition(".")[2])
                        continue
                    names.add(alias.name)
                    if not statement.module and is_public_name(alias.asname or "_"):
                        stars.add(alias.name)  # from . import _module as name
        return Exports(frozenset(names), frozenset(stars))

    def items(self, module: str, private: bool, exports: Exports) -> list[Item]:
        """Its public items. The file is a module that is `private`, or not."""
        declared = self.declared()
        starred = not private or module in exports.stars

        def is_public(name: str) -> bool:
            if private and name in exports.names:
                return True
            by_name = is_public_name(name) if declared is None else name in declared
            return starred and by_name

        items: list[Item] = []
        for node in statements(self.syntax.body):
            if isinstance(node, Function | ast.ClassDef) and is_public(node.name):
                items += self.item(node, "function", "", False)
        return items

    def item(
        self, node: Function | ast.ClassDef, kind: str, scope: str, skipped: bool
    ) -> Iterator[Item]:
        """An item, and those inside of it."""
        decorators = [name_of(decorator) for decorator in node.decorator_list]
        if {"overload", "setter", "deleter"} & set(decorators):
            return  # its documentation is that of the function, of the property
        first = min(place.lineno for place in [node, *node.decorator_list])
        skipped = skipped or self.markers.skip(first, node.lineno)
        kind = "class" if isinstance(node, ast.ClassDef) else kind
        name = scope + node.name
        yield Item(node.lineno, kind, name, is_documented(node), skipped)
        if isinstance(node, ast.ClassDef):
            for inner in statements(node.body):
                if isinstance(inner, Function | ast.ClassDef) and is_public_name(
                    inner.name
                ):
                    yield from self.item(inner, "method", f"{name}.", skipped)


def is_documented(node: Function | ast.ClassDef | ast.Module) -> bool:
    return bool((ast.get_docstring(node) or "").strip())


def is_public_name(name: str) -> bool:
    """Neither `_private` nor `__special__`: what a special method does, its
    protocol says."""
    return not name.startswith("_")


def name_of(decorator: ast.expr) -> str:
    """The last name of `@typing.overload`, `@name.setter`."""
    match decorator:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def statements(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """The statements of a body, and those in its `if`, `try` and `with`. Not by
    recursion: each `elif` is nested in the one before."""
    todo: list[ast.AST] = body[::-1]
    while todo:
        yield (statement := todo.pop())
        if not isinstance(statement, Function | ast.ClassDef):
            inner = [node for block in BLOCKS for node in getattr(statement, block, [])]
            todo += inner[::-1]


def merged(items: Iterable[Item]) -> list[Item]:
    """A name that is defined twice, as in `if` and `else`, is one item, and one of
    the definitions may have the documentation of both."""
    found: dict[tuple[bool, str], Item] = {}
    for item in items:
        # A function may be a class in the other branch.
        key = (item.kind == "module", item.name)
        first = found.setdefault(key, item)
        found[key] = replace(
            first,
            documented=first.documented or item.documented,
            skipped=first.skipped or item.skipped,
        )
    return list(found.values())
