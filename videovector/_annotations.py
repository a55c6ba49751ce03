"""Makes annotations evaluable, although the modules that they name are imported only for type checkers.

`typing.get_type_hints` and `inspect.signature(eval_str=True)` look up the names of an annotation in the globals of the
function at the end of the `__wrapped__` chain. Public methods get a copy of themselves there. If its globals lack a
name, they import it as the source of the module does under `if TYPE_CHECKING:`. Nothing is loaded before that.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from functools import cached_property
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import ast

Target = TypeVar("Target", bound=Callable[..., Any])


class _Absent:
    """Stands for a module that is not installed; each of its names is `Any`."""

    def __getattr__(self, name: str) -> Any:
        return Any


class LazyGlobals(dict[str, Any]):
    """The globals of a module, with the names that it imports for type checkers."""

    def __init__(self, module: ModuleType) -> None:
        super().__init__(vars(module))
        self._module = module
        self._imports: dict[str, ast.stmt] | None = None

    def __missing__(self, name: str) -> Any:
        # A name that the module defines after the methods, such as a class.
        if name in vars(self._module):
            return vars(self._module)[name]
        if hasattr(builtins, name):
            return getattr(builtins, name)
        if self._imports is None:
            self._imports = _imports_for_type_checkers(self._module)
        statement = self._imports[name]
        import ast

        try:
            exec(compile(ast.Module([statement], []), self._module.__name__, "exec"), self)  # noqa: S102 - our own source
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] == __name__.partition(".")[0]:
                raise
            # An optional library is not installed.
            self[name] = Any if isinstance(statement, ast.ImportFrom) else _Absent()
        return self[name]


def _imports_for_type_checkers(module: ModuleType) -> dict[str, ast.stmt]:
    """The statement under `if TYPE_CHECKING:` that imports each name; empty if the source is not available."""
    import ast
    import inspect

    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError):
        return {}
    blocks = [one for one in tree.body if isinstance(one, ast.If) and ast.unparse(one.test) == "TYPE_CHECKING"]
    statements = [one for block in blocks for one in block.body if isinstance(one, ast.Import | ast.ImportFrom)]
    return {alias.asname or alias.name: one for one in statements for alias in one.names}


_globals: dict[str, LazyGlobals] = {}


def _function_of(member: object) -> object:
    """The function of a property; any other object unchanged."""
    if isinstance(member, property):
        return member.fget
    return member.func if isinstance(member, cached_property) else member


def _members_of(target: object) -> list[object]:
    """The members that a class defines; for a function, the function."""
    return list(vars(target).values()) if isinstance(target, type) else [target]


def make_evaluable(target: Target) -> Target:
    """Make the annotations of a function, or of the methods that a class defines, evaluable.

    Args:
        target: The function or class; one of another package is not changed.

    Returns:
        The same object, for use as a decorator.
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
            # Already done.
            continue
        if name not in _globals:
            _globals[name] = LazyGlobals(sys.modules[name])
        # The copy is never called, only inspected for its signature and annotations.
        copy = FunctionType(
            function.__code__, _globals[name], function.__name__, function.__defaults__, function.__closure__
        )
        copy.__kwdefaults__ = function.__kwdefaults__
        copy.__annotations__ = function.__annotations__
        copy.__doc__, copy.__module__, copy.__qualname__ = function.__doc__, name, function.__qualname__
        vars(function)["__wrapped__"] = copy
    return target
