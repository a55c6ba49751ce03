"""The resources. Those with methods that make several calls are written here; the others are generated.

All their classes can be imported from here, for annotations. Each is loaded when it is first used, since importing one
module of this package must not load the others.
"""

from __future__ import annotations

import videovector._generated.resource_exports as _exports

# Type checkers know this name; importing it from typing would take longer than the rest of this module.
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
