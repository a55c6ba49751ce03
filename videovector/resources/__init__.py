"""Resources with methods that make more than one call; the others are emitted from the API document.

The classes of all of them can be imported from here, for annotations. They are loaded when asked for, as importing
one module of this package must not load the others.
"""

from __future__ import annotations

import videovector._generated.resource_exports as _exports

# Type checkers know the name; importing it from typing would cost more than the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from videovector._generated.resource_exports import *  # noqa: F403

__all__: list[str] = []
__all__ += _exports.__all__


def __getattr__(name: str) -> object:
    module = _exports.MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
