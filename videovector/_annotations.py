"""Type hints that can be evaluated, although the modules they name are loaded only for type checkers.

`typing.get_type_hints` and `inspect.signature(eval_str=True)` look for the names of an annotation where the function at
the end of `__wrapped__` has its globals. Public methods get a copy there whose globals, asked for a name they lack,
read the imports under `if TYPE_CHECKING:` in the module's source. Nothing is loaded before somebody asks.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from functools import cached_property
from types import FunctionType, ModuleType
from typing import Any, TypeVar

Target = TypeVar("Target", bound=Callable[..., Any])


class _Absent:
    """A module that is not installed: what it would define can be anything."""

    def __getattr__(self, name: str) -> Any:
        return Any


class LazyGlobals(dict[str, Any]):
    """The globals of a module, with the names that it imports for type checkers."""

    def __init__(self, module: ModuleType) -> None:
        super().__init__(vars(module))
        self._module = module
        self._places: dict[str, tuple[str, str]] | None = None

    def __missing__(self, name: str) -> Any:
        # What was defined after the methods were, such as a class that they mention.
        if name in vars(self._module):
            return vars(self._module)[name]
        if hasattr(builtins, name):
            return getattr(builtins, name)
        if self._places is None:
            self._places = _imports_for_type_checkers(self._module)
        if name not in self._places:
            raise KeyError(name)
        from importlib import import_module

        place, attribute = self._places[name]
        try:
            module: Any = import_module(place)
        except ModuleNotFoundError as error:
            if error.name != place:
                raise
            # One of the libraries that a caller's own client may be of.
            module = _Absent()
        value: Any = getattr(module, attribute) if attribute else module
        self[name] = value
        return value


def _imports_for_type_checkers(module: ModuleType) -> dict[str, tuple[str, str]]:
    """Where each name comes from that a module imports under `if TYPE_CHECKING:`; nothing without its source."""
    import ast
    import inspect
    from importlib.util import resolve_name

    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError):
        return {}
    found: dict[str, tuple[str, str]] = {}
    blocks = [one for one in tree.body if isinstance(one, ast.If) and ast.unparse(one.test) == "TYPE_CHECKING"]
    for node in [node for block in blocks for node in block.body]:
        if isinstance(node, ast.ImportFrom):
            place = resolve_name("." * node.level + (node.module or ""), module.__package__)
            found.update({alias.asname or alias.name: (place, alias.name) for alias in node.names})
        elif isinstance(node, ast.Import):
            found.update({alias.asname or alias.name: (alias.name, "") for alias in node.names})
    return found


_globals: dict[str, LazyGlobals] = {}


def _function_of(member: object) -> object:
    """The function behind a property; anything else as it is."""
    if isinstance(member, property):
        return member.fget
    return member.func if isinstance(member, cached_property) else member


def _members_of(target: object) -> list[object]:
    """What a class defines; a function is its own only one."""
    return list(vars(target).values()) if isinstance(target, type) else [target]


def make_evaluable(target: Target) -> Target:
    """Let the annotations of a function, or of the methods that a class of this package defines, be evaluated.

    Args:
        target: The function or class; those of other packages stay as they are.

    Returns:
        The same, so that it can be decorated too.
    """
    name = target.__module__
    if name.partition(".")[0] != __name__.partition(".")[0]:
        return target
    for member in _members_of(target):
        function: Any = _function_of(member)
        while hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        if not isinstance(function, FunctionType) or function.__module__ != name:
            continue
        if isinstance(function.__globals__, LazyGlobals):
            # The copy of an earlier time.
            continue
        if name not in _globals:
            _globals[name] = LazyGlobals(sys.modules[name])
        # Its code is never run: who asks for the signature or the hints looks at it.
        copy = FunctionType(
            function.__code__, _globals[name], function.__name__, function.__defaults__, function.__closure__
        )
        copy.__kwdefaults__ = function.__kwdefaults__
        copy.__annotations__ = function.__annotations__
        copy.__doc__, copy.__module__, copy.__qualname__ = function.__doc__, name, function.__qualname__
        vars(function)["__wrapped__"] = copy
    return target
