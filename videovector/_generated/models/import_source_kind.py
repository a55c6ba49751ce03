# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportSourceKind: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ImportSourceKind(OpenStrEnum):
    """Where an import job gets its files from.

    `connector`: your cloud storage. `upload`: a file sent with the request. `attachments`: download URLs. Other
    values may occur.
    """

    CONNECTOR = "connector"
    UPLOAD = "upload"
    ATTACHMENTS = "attachments"


# Members by value; an unknown value creates a member.
import_source_kind_values = EnumValues(ImportSourceKind)
