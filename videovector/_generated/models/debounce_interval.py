# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""DebounceInterval: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class DebounceInterval(OpenStrEnum):
    """How long a watched path must stay unchanged before its new files are imported.

    `5m`: 5 minutes. `10m`: 10 minutes. `1h`: 1 hour. `1d`: 1 day.
    """

    VALUE_5M = "5m"
    VALUE_10M = "10m"
    VALUE_1H = "1h"
    VALUE_1D = "1d"


# Members by value; an unknown value creates a member.
debounce_interval_values = EnumValues(DebounceInterval)
