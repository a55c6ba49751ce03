"""A Griffe extension for names that a module imports only for type checkers, and loads on first use."""

from __future__ import annotations

from typing import Any

from griffe import Alias, Extension, Module


class LazyNames(Extension):
    """Treat these imports as real ones, so that the reference finds the public names of the package."""

    def on_module_members(self, *, mod: Module, **_kwargs: Any) -> None:
        """Called after a module was read, before `import *` is resolved."""
        if "__getattr__" not in mod.members and "MODULES" not in mod.members:
            return
        for member in mod.members.values():
            if isinstance(member, Alias):
                member.runtime = True
