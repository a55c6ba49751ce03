# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""BatchVideoSegmentsTarget: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_BatchVideoSegmentsTarget = itemgetter("video_id", "run_id")
_absent_of_BatchVideoSegmentsTarget: dict[str, Any] = {"run_id": None}


@record
class BatchVideoSegmentsTarget(Model):
    """A media item and, optionally, a prompt run.

    Attributes:
        video_id: Id of the media item.
        run_id: Id of the prompt run whose results to return; newer results never replace them. If omitted, no
            particular run is chosen.
    """

    video_id: str
    run_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("run_id", "run_id", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        video_id: str,
        run_id: str | None = None,
    ) -> None:
        self._extra = None
        self.video_id = video_id
        self.run_id = run_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_BatchVideoSegmentsTarget, **data}
        try:
            values = _values_of_BatchVideoSegmentsTarget(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_BatchVideoSegmentsTarget, **data}
            values = _values_of_BatchVideoSegmentsTarget(data)
        self = new(cls)
        _video_id, _run_id = values
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
        }
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("BatchVideoSegmentsTarget", self.video_id))
