"""What the resource modules share."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

_PACKAGE = "videovector."


def sync_twin(module: str) -> Callable[[str], object]:
    """Make the `__getattr__` of an async module, which finds the public names of its sync twin."""

    def find(name: str) -> object:
        # importlib looks up names such as __path__, which must not come from the twin.
        if not name.startswith("_"):
            twin = import_module(module.replace(_PACKAGE, f"{_PACKAGE}_generated.sync.", 1))
            if name in vars(twin):
                return vars(twin)[name]
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return find
