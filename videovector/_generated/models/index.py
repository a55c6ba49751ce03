# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Index: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime


@record
class Index(Model):
    """A collection of media.

    It bounds what a search looks through, what an automation feeds or exports, and what a webhook reports.

    Attributes:
        index_id: Identifies the index.
        name: Name to show.
        user_id: The account that owns the index.
        created_at: When the index was created.
        description: What the index holds. Set by the service on shared indexes; clients can't write it.
        sort_order: Position among the shared demo indexes; null on an account's own indexes.
        is_default: True for the shared demo indexes, which every account may read and none may change. Default:
            False.
    """

    index_id: str
    name: str
    user_id: str
    created_at: _datetime.datetime
    description: str | None
    sort_order: int | None
    is_default: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("index_id", "index_id", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("user_id", "user_id", True, ("str",), False, None),
        ("created_at", "created_at", True, ("datetime",), False, None),
        ("description", "description", False, ("optional", ("str",)), False, None),
        ("sort_order", "sort_order", False, ("optional", ("int",)), False, None),
        ("is_default", "is_default", False, ("bool",), False, False),
    )

    def __init__(
        self,
        *,
        index_id: str,
        name: str,
        user_id: str,
        created_at: _datetime.datetime | str,
        description: str | None = None,
        sort_order: int | None = None,
        is_default: bool = False,
    ) -> None:
        self._extra = None
        self.index_id = index_id
        self.name = name
        self.user_id = user_id
        self.created_at = to_datetime(created_at)
        self.description = description
        self.sort_order = sort_order
        self.is_default = is_default

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["index_id"]
        self.index_id = value if value.__class__ is str else as_str(value)
        value = data["name"]
        self.name = value if value.__class__ is str else as_str(value)
        value = data["user_id"]
        self.user_id = value if value.__class__ is str else as_str(value)
        value = data["created_at"]
        self.created_at = parse_datetime(value)
        if "description" in data:
            value = data["description"]
            self.description = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.description = None
        if "sort_order" in data:
            value = data["sort_order"]
            self.sort_order = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.sort_order = None
        if "is_default" in data:
            value = data["is_default"]
            self.is_default = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.is_default = False
        self._extra = None if len(data) + absent == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "index_id": self.index_id,
            "name": self.name,
            "user_id": self.user_id,
            "created_at": format_datetime(self.created_at),
        }
        if self.description is not None:
            out["description"] = self.description
        if self.sort_order is not None:
            out["sort_order"] = self.sort_order
        out["is_default"] = self.is_default
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Index", self.index_id))
