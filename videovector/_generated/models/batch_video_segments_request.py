# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""BatchVideoSegmentsRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_BatchVideoSegmentsRequest = itemgetter("video_ids", "targets")
_absent_of_BatchVideoSegmentsRequest: dict[str, Any] = {"video_ids": None, "targets": None}


@record
class BatchVideoSegmentsRequest(Model):
    """The media items whose segments to return.

    Give exactly one of the two fields.

    Attributes:
        video_ids: Ids of the media items, without a choice of prompt run. Not together with `targets`. 1 to 50 items.
        targets: The media items, each with the prompt run whose results to return, if any. Not together with
            `video_ids`. 1 to 50 items.
    """

    video_ids: list[str] | None
    targets: list[BatchVideoSegmentsTarget] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_ids", "video_ids", False, ("list", ("str",)), False, None),
        ("targets", "targets", False, ("list", ("model", "BatchVideoSegmentsTarget")), False, None),
    )

    def __init__(
        self,
        *,
        video_ids: Sequence[str] | None = None,
        targets: Sequence[BatchVideoSegmentsTarget | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.video_ids = None if video_ids is None else [*video_ids]
        self.targets = None if targets is None else [BatchVideoSegmentsTarget.model_validate(i0) for i0 in targets]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_BatchVideoSegmentsRequest, **data}
        try:
            values = _values_of_BatchVideoSegmentsRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_BatchVideoSegmentsRequest, **data}
            values = _values_of_BatchVideoSegmentsRequest(data)
        self = new(cls)
        _video_ids, _targets = values
        self.video_ids = None if _video_ids is None else read_list(_video_ids, str, as_str)
        self.targets = (
            None
            if _targets is None
            else [
                *map(BatchVideoSegmentsTarget.read_dict, _targets if _targets.__class__ is list else as_list(_targets))
            ][:]
        )
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.video_ids is not None:
            out["video_ids"] = [*self.video_ids]
        if self.targets is not None:
            out["targets"] = [i0.to_dict() for i0 in self.targets]
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .batch_video_segments_target import BatchVideoSegmentsTarget  # noqa: E402
