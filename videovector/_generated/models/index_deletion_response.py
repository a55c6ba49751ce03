# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""IndexDeletionResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_IndexDeletionResponse = itemgetter("index_id", "deletion_id", "status", "retry_after_seconds")
_absent_of_IndexDeletionResponse: dict[str, Any] = {"retry_after_seconds": None}


@record
class IndexDeletionResponse(Model):
    """Status of the deletion of an index.

    The deletion runs in the background and continues after a restart of the server.

    Attributes:
        index_id: Id of the index that is being deleted.
        deletion_id: Id of the deletion; the same for every repeated call and every poll.
        status: Status of the deletion.
        retry_after_seconds: Seconds to wait before the next poll; null when the index is deleted. At least 1.
    """

    index_id: str
    deletion_id: str
    status: DeletionStatus
    retry_after_seconds: int | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("index_id", "index_id", True, ("str",), False, None),
        ("deletion_id", "deletion_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "deletion_status_values"), False, None),
        ("retry_after_seconds", "retry_after_seconds", False, ("optional", ("int",)), False, None),
    )

    def __init__(
        self,
        *,
        index_id: str,
        deletion_id: str,
        status: DeletionStatus | str,
        retry_after_seconds: int | None = None,
    ) -> None:
        self._extra = None
        self.index_id = index_id
        self.deletion_id = deletion_id
        self.status = deletion_status_values[status]
        self.retry_after_seconds = retry_after_seconds

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_IndexDeletionResponse, **data}
        try:
            values = _values_of_IndexDeletionResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_IndexDeletionResponse, **data}
            values = _values_of_IndexDeletionResponse(data)
        self = new(cls)
        _index_id, _deletion_id, _status, _retry_after_seconds = values
        self.index_id = _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.deletion_id = _deletion_id if _deletion_id.__class__ is str else as_str(_deletion_id)
        self.status = deletion_status_values[_status]
        self.retry_after_seconds = (
            None
            if _retry_after_seconds is None
            else _retry_after_seconds
            if _retry_after_seconds.__class__ is int
            else as_int(_retry_after_seconds)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "index_id": self.index_id,
            "deletion_id": self.deletion_id,
            "status": self.status.value,
        }
        if self.retry_after_seconds is not None:
            out["retry_after_seconds"] = self.retry_after_seconds
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .deletion_status import (
    DeletionStatus,  # noqa: E402
    deletion_status_values,  # noqa: E402
)
