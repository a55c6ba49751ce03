# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ConnectorScope: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ConnectorScope(OpenStrEnum):
    """What a connector may be used for.

    `import`: reading media from the bucket or container. `export`: writing exported results to it.
    """

    IMPORT = "import"
    EXPORT = "export"


# Members by value; an unknown value creates a member.
connector_scope_values = EnumValues(ConnectorScope)
