# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Index: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Index = itemgetter("index_id", "name", "user_id", "created_at", "description", "sort_order", "is_default")
_absent_of_Index: dict[str, Any] = {"description": None, "sort_order": None, "is_default": None}


@record
class Index(Model):
    """A collection of media.

    Searches, automations and webhooks can be limited to one index.

    Attributes:
        index_id: Id of the index.
        name: Display name of the index.
        user_id: Id of the account that owns the index.
        created_at: When the index was created.
        description: What the index contains. It is set by the service on shared demo indexes; clients can't change
            it.
        sort_order: Position among the shared demo indexes; null on the account's own indexes.
        is_default: True for the shared demo indexes, which every account can read and no account can change. Default:
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_Index, **data}
        try:
            values = _values_of_Index(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Index, **data}
            values = _values_of_Index(data)
        self = new(cls)
        _index_id, _name, _user_id, _created_at, _description, _sort_order, _is_default = values
        self.index_id = _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.user_id = _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.created_at = parse_datetime(_created_at)
        self.description = (
            None if _description is None else _description if _description.__class__ is str else as_str(_description)
        )
        self.sort_order = (
            None if _sort_order is None else _sort_order if _sort_order.__class__ is int else as_int(_sort_order)
        )
        self.is_default = (
            _is_default if _is_default.__class__ is bool else False if _is_default is None else as_bool(_is_default)
        )
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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
