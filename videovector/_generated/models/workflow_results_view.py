# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowResultsView: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class WorkflowResultsView(OpenStrEnum):
    """Which results of a prompt run to return.

    `unfiltered`: everything that was extracted. `filtered`: what the prompt's selection filter selected. `both`: both
    lists.
    """

    UNFILTERED = "unfiltered"
    FILTERED = "filtered"
    BOTH = "both"


# Members by value; an unknown value creates a member.
workflow_results_view_values = EnumValues(WorkflowResultsView)
