"""What the resource modules have in common."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

_PACKAGE = "videovector."


def sync_twin(module: str) -> Callable[[str], object]:
    """Make the `__getattr__` of a module that is written as async: it finds the public names of its sync twin."""

    def find(name: str) -> object:
        # importlib asks for names such as __path__, which every module has for itself.
        if not name.startswith("_"):
            twin = import_module(module.replace(_PACKAGE, f"{_PACKAGE}_generated.sync.", 1))
            if name in vars(twin):
                return vars(twin)[name]
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return find
