# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MarkerColor: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class MarkerColor(OpenStrEnum):
    """Colour of a marker: `blue`, `green` or `yellow`.

    The colours have no fixed meaning. Other colours may occur.
    """

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"


# Members by value; an unknown value creates a member.
marker_color_values = EnumValues(MarkerColor)
