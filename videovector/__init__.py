"""Python SDK of the VideoVector video-understanding API.

    from videovector import VideoVector

    with VideoVector(api_key="...") as client:
        for index in client.indexes.list():
            print(index.name)

Importing the package is fast: the module of each public name is loaded when the name is first used.
"""

from __future__ import annotations

import videovector._generated.exports as _exports

from ._version import __version__ as __version__

# Type checkers know this name; importing it from typing would take longer than the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import bulk as bulk
    from . import models as models
    from . import notebooks as notebooks
    from . import progress as progress
    from . import resources as resources
    from . import timelines as timelines
    from . import webhooks as webhooks
    from ._generated.exports import *  # noqa: F403

__all__: list[str] = []
__all__ += _exports.__all__

# Documented modules, which are available as attributes without an import.
_SUBMODULES = ("bulk", "models", "notebooks", "progress", "resources", "timelines", "webhooks")


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in _SUBMODULES:
        return import_module(f"{__name__}.{name}")
    module = _exports.MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_SUBMODULES})
