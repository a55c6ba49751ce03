"""A Griffe extension: names that a module imports for type checkers alone, and loads when they are asked for."""

from __future__ import annotations

from typing import Any

from griffe import Alias, Extension, Module


class LazyNames(Extension):
    """Count those imports as real ones, so that the public names of the package are found in the reference."""

    def on_module_members(self, *, mod: Module, **_kwargs: Any) -> None:
        """Run when a module was read, before `import *` is resolved."""
        if "__getattr__" not in mod.members and "MODULES" not in mod.members:
            return
        for member in mod.members.values():
            if isinstance(member, Alias):
                member.runtime = True
