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
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import ast

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
        self._imports: dict[str, ast.stmt] | None = None

    def __missing__(self, name: str) -> Any:
        # What was defined after the methods were, such as a class that they mention.
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
            # One of the libraries that a caller's own client may be of.
            self[name] = Any if isinstance(statement, ast.ImportFrom) else _Absent()
        return self[name]


def _imports_for_type_checkers(module: ModuleType) -> dict[str, ast.stmt]:
    """The statement that imports each name, of those under `if TYPE_CHECKING:`; nothing without its source."""
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
