# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ExportType(OpenStrEnum):
    """What is exported.

    `index`: results of a whole index. `prompt_run`: results of one prompt run.
    """

    INDEX = "index"
    PROMPT_RUN = "prompt_run"


# Members by value; an unknown value creates a member.
export_type_values = EnumValues(ExportType)
