"""Prints the public names of a module or of a class, the parameters of `function()`,
or, for `object`, the special methods."""

import builtins
import collections.abc
import contextlib
import importlib
import inspect
import operator
import sys


def public(owner):
    named = getattr(owner, "__all__", None)
    if named is not None:
        return named
    names = [name for name in dir(owner) if not name.startswith("_")]
    return [name for name in names if not inspect.ismodule(getattr(owner, name))]


def special():
    """The special methods of protocols and operators."""
    owners = [getattr(collections.abc, name) for name in collections.abc.__all__]
    owners += [contextlib.AbstractContextManager, contextlib.AbstractAsyncContextManager]
    methods = {name for owner in owners for name in dir(owner) if callable(getattr(owner, name))}
    operators = set(dir(operator)) & set(dir(int))
    names = (methods | operators) - set(dir(object)) - {"__class_getitem__"}
    return [name for name in names if name.startswith("__")]


def parameters(function):
    sorts = inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD
    found = inspect.signature(function).parameters.values()
    return [parameter.name for parameter in found if parameter.kind not in sorts]


def find(path):
    parts = path.split(".")
    for count in range(len(parts), 0, -1):
        try:
            owner = importlib.import_module(".".join(parts[:count]))
        except ImportError:
            continue
        for part in parts[count:]:
            owner = getattr(owner, part)
        return owner
    return getattr(builtins, path)


def names(path):
    if path == "object":
        return [f"object.{name}" for name in special()]
    if path.endswith("()"):
        path = path.removesuffix("()")
        return [f"{path}({name}=)" for name in parameters(find(path))]
    owner = find(path)
    return [f"{path}.{name}" for name in public(owner)]


print(*sorted(names(sys.argv[1])), sep="\n")
