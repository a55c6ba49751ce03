# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SearchAggregation: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class SearchAggregation(OpenStrEnum):
    """How the hits of several prompt runs are merged.

    `best`: one hit per segment, the best of all runs. `all`: every hit. `weighted`: every hit, with more weight for
    newer runs.
    """

    BEST = "best"
    ALL = "all"
    WEIGHTED = "weighted"


# Members by value; an unknown value creates a member.
search_aggregation_values = EnumValues(SearchAggregation)
