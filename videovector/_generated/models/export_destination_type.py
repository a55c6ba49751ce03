# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportDestinationType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ExportDestinationType(OpenStrEnum):
    """How the finished file is delivered.

    `download`: it is downloaded from the API. `connector`: it is written to the bucket or container of a connector.
    """

    DOWNLOAD = "download"
    CONNECTOR = "connector"


# Members by value; an unknown value creates a member.
export_destination_type_values = EnumValues(ExportDestinationType)
