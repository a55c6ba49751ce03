# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingSurface: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingSurface(OpenStrEnum):
    """Kind of the client that sends a readiness signal.

    `sdk`: a client library. Other values exist.
    """

    SDK = "sdk"


# Members by value; an unknown value creates a member.
processing_surface_values = EnumValues(ProcessingSurface)
