# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ConnectorImportMode: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ConnectorImportMode(OpenStrEnum):
    """Which files an import through the connector includes.

    `all`: every matching file, even if it was imported before. `new_only`: only files that were not imported before.
    """

    ALL = "all"
    NEW_ONLY = "new_only"


# Members by value; an unknown value creates a member.
connector_import_mode_values = EnumValues(ConnectorImportMode)
