# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""BrowseConnectorRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_BrowseConnectorRequest = itemgetter("prefix", "pattern", "recursive", "limit")
_absent_of_BrowseConnectorRequest: dict[str, Any] = {"prefix": None, "pattern": None, "recursive": None, "limit": None}


@record
class BrowseConnectorRequest(Model):
    """Which files of a connector to list.

    Attributes:
        prefix: Return only files whose path begins with this prefix, or the full path of one object. If empty, the
            whole bucket or container is listed.
        pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.
        recursive: Whether to include folders below the prefix. Default: True.
        limit: Maximum number of files to return. If omitted, the server decides. At least 1.
    """

    prefix: str
    pattern: str
    recursive: bool
    limit: int | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prefix", "prefix", False, ("str",), False, ""),
        ("pattern", "pattern", False, ("str",), False, "*"),
        ("recursive", "recursive", False, ("bool",), False, True),
        ("limit", "limit", False, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        prefix: str = "",
        pattern: str = "*",
        recursive: bool = True,
        limit: int | None = None,
    ) -> None:
        self._extra = None
        self.prefix = prefix
        self.pattern = pattern
        self.recursive = recursive
        self.limit = limit

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_BrowseConnectorRequest, **data}
        try:
            values = _values_of_BrowseConnectorRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_BrowseConnectorRequest, **data}
            values = _values_of_BrowseConnectorRequest(data)
        self = new(cls)
        _prefix, _pattern, _recursive, _limit = values
        self.prefix = _prefix if _prefix.__class__ is str else "" if _prefix is None else as_str(_prefix)
        self.pattern = _pattern if _pattern.__class__ is str else "*" if _pattern is None else as_str(_pattern)
        self.recursive = (
            _recursive if _recursive.__class__ is bool else True if _recursive is None else as_bool(_recursive)
        )
        self.limit = None if _limit is None else _limit if _limit.__class__ is int else as_int(_limit)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        out["prefix"] = self.prefix
        out["pattern"] = self.pattern
        out["recursive"] = self.recursive
        if self.limit is not None:
            out["limit"] = self.limit
        if self._extra:
            out.update(self._extra)
        return out
