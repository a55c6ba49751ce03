# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowUploadRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str


@record
class WorkflowUploadRequest(Model):
    """A media file and where it goes.

    With neither `index_id` nor `index_name` it goes to the playground; giving both is refused.

    Attributes:
        file: The media file.
        title: Title of the media item. Left out to derive it from the file name. 1 to 255 characters.
        index_id: An existing index.
        index_name: Name of an index to find, or to create when there is none. 1 to 255 characters.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["file"]
        self.file = value if value.__class__ is str else as_str(value)
        if "title" in data:
            value = data["title"]
            self.title = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.title = None
        if "index_id" in data:
            value = data["index_id"]
            self.index_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.index_id = None
        if "index_name" in data:
            value = data["index_name"]
            self.index_name = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.index_name = None
        self._extra = None if len(data) + absent == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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
