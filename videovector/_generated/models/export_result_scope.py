# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportResultScope: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ExportResultScope(OpenStrEnum):
    """Which results an export contains.

    `all`: every result. `matches`: only results that the prompt's selection filter selected.
    """

    ALL = "all"
    MATCHES = "matches"


# Members by value; an unknown value creates a member.
export_result_scope_values = EnumValues(ExportResultScope)
