# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ApiKeyScope: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ApiKeyScope(OpenStrEnum):
    """What an API key may do; each scope includes the ones before it.

    `search`: search, chat, and listing and reading indexes. `read`: read everything. `write`: create and change.
    `admin`: delete, and everything else within the owning account; never administration of the platform.
    """

    SEARCH = "search"
    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


# Member by value; a value that is not known makes a member on the fly.
api_key_scope_values = EnumValues(ApiKeyScope)
