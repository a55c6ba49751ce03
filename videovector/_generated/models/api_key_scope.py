# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ApiKeyScope: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ApiKeyScope(OpenStrEnum):
    """What an API key may do.

    Each scope includes the ones before it. `search`: search, chat, and list and get indexes. `read`: read everything.
    `write`: create and change. `admin`: delete, and do everything else in the account that owns the key; never
    administration of the platform.
    """

    SEARCH = "search"
    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


# Members by value; an unknown value creates a member.
api_key_scope_values = EnumValues(ApiKeyScope)
