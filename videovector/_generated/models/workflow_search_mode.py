# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowSearchMode: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class WorkflowSearchMode(OpenStrEnum):
    """How a workflow search was done.

    `vector`: by meaning, for a query. `condition`: by field values, for filters. Other values may occur.
    """

    VECTOR = "vector"
    CONDITION = "condition"


# Members by value; an unknown value creates a member.
workflow_search_mode_values = EnumValues(WorkflowSearchMode)
