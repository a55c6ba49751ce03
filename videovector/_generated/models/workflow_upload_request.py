# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowUploadRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowUploadRequest = itemgetter("file", "title", "index_id", "index_name")
_absent_of_WorkflowUploadRequest: dict[str, Any] = {"title": None, "index_id": None, "index_name": None}


@record
class WorkflowUploadRequest(Model):
    """A media file, and where to import it.

    If neither `index_id` nor `index_name` is given, the file goes to the playground; giving both is refused.

    Attributes:
        file: The media file: a video, an audio file or an image, in a format that `POST /videos/upload` accepts.
        title: Title of the media item. If omitted, it is derived from the file name. 1 to 255 characters.
        index_id: Id of an existing index to import into. Not together with `index_name`.
        index_name: Name of the index to import into; it is created if it does not exist. Not together with
            `index_id`. 1 to 255 characters.
    """

    file: str
    title: str | None
    index_id: str | None
    index_name: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("file", "file", True, ("str",), False, None),
        ("title", "title", False, ("str",), False, None),
        ("index_id", "index_id", False, ("str",), False, None),
        ("index_name", "index_name", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        file: str,
        title: str | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
    ) -> None:
        self._extra = None
        self.file = file
        self.title = title
        self.index_id = index_id
        self.index_name = index_name

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_WorkflowUploadRequest, **data}
        try:
            values = _values_of_WorkflowUploadRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowUploadRequest, **data}
            values = _values_of_WorkflowUploadRequest(data)
        self = new(cls)
        _file, _title, _index_id, _index_name = values
        self.file = _file if _file.__class__ is str else as_str(_file)
        self.title = None if _title is None else _title if _title.__class__ is str else as_str(_title)
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.index_name = (
            None if _index_name is None else _index_name if _index_name.__class__ is str else as_str(_index_name)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "file": self.file,
        }
        if self.title is not None:
            out["title"] = self.title
        if self.index_id is not None:
            out["index_id"] = self.index_id
        if self.index_name is not None:
            out["index_name"] = self.index_name
        if self._extra:
            out.update(self._extra)
        return out
