"""Every model and enum of the API under a public name, for annotations: `from videovector.models import WebhookEvent`.

`to_records` makes flat records of them for dataframes.

The common ones are also at the top of the package. Each is loaded when it is first used.
"""

from __future__ import annotations

# Type checkers know the name; importing it from typing would cost more than the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from videovector._generated.models import *  # noqa: F403
    from videovector._models.records import to_records as to_records


def __getattr__(name: str) -> object:
    from videovector._generated import models

    if name == "__all__":
        # Asked for by a star import.
        return list(models.__all__)
    if name == "to_records":
        from videovector._models.records import to_records

        return to_records
    # importlib asks for names such as __path__; those are not models.
    if name not in models.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(models, name)


def __dir__() -> list[str]:
    from videovector._generated import models

    return sorted([*models.__all__, "to_records"])
