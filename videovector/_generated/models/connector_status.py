# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ConnectorStatus: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ConnectorStatus(OpenStrEnum):
    """Whether a connector works.

    `active`: the last test succeeded, or there was no failed test since the connector was created. `testing`: a test
    is running. `failed`: the last test failed; `last_test_error` says why. `disabled`: the service switched the
    connector off.
    """

    ACTIVE = "active"
    TESTING = "testing"
    FAILED = "failed"
    DISABLED = "disabled"


# Members by value; an unknown value creates a member.
connector_status_values = EnumValues(ConnectorStatus)
