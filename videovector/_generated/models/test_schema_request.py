# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""TestSchemaRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_TestSchemaRequest = itemgetter("json_schema", "sample_data")
_absent_of_TestSchemaRequest: dict[str, Any] = {}


@record
class TestSchemaRequest(Model):
    """A JSON Schema, and data to check against it.

    Attributes:
        json_schema: The JSON Schema to check against.
        sample_data: The data to check.
    """

    json_schema: dict[str, Any]
    sample_data: dict[str, Any]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("json_schema", "json_schema", True, ("map", ("any",)), False, None),
        ("sample_data", "sample_data", True, ("map", ("any",)), False, None),
    )

    def __init__(
        self,
        *,
        json_schema: Mapping[str, Any],
        sample_data: Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.json_schema = {**json_schema}
        self.sample_data = {**sample_data}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_TestSchemaRequest, **data}
        try:
            values = _values_of_TestSchemaRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_TestSchemaRequest, **data}
            values = _values_of_TestSchemaRequest(data)
        self = new(cls)
        _json_schema, _sample_data = values
        self.json_schema = _json_schema if _json_schema.__class__ is dict else as_dict(_json_schema)
        self.sample_data = _sample_data if _sample_data.__class__ is dict else as_dict(_sample_data)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "json_schema": {**self.json_schema},
            "sample_data": {**self.sample_data},
        }
        if self._extra:
            out.update(self._extra)
        return out
