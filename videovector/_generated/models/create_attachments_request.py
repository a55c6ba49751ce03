# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateAttachmentsRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str


@record
class CreateAttachmentsRequest(Model):
    """Files to download and take in.

    At most one of `index_id` and `index_name` is given.

    Attributes:
        files: The files to download, at least one.
        index_id: The index that receives the media. Not together with `index_name`.
        index_name: Name of the index that receives the media; it is created where there is none of that name. Not
            together with `index_id`. 1 to 255 characters.
        title: Title of the media. 1 to 255 characters.
    """

    files: list[ImportFileDescriptor]
    index_id: str | None
    index_name: str | None
    title: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("files", "files", True, ("list", ("model", "ImportFileDescriptor")), False, None),
        ("index_id", "index_id", False, ("str",), False, None),
        ("index_name", "index_name", False, ("str",), False, None),
        ("title", "title", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        files: Sequence[ImportFileDescriptor | Mapping[str, Any]],
        index_id: str | None = None,
        index_name: str | None = None,
        title: str | None = None,
    ) -> None:
        self._extra = None
        self.files = [ImportFileDescriptor.model_validate(i0) for i0 in files]
        self.index_id = index_id
        self.index_name = index_name
        self.title = title

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["files"]
        self.files = [*map(ImportFileDescriptor.read_dict, value if value.__class__ is list else as_list(value))][:]
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
        if "title" in data:
            value = data["title"]
            self.title = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.title = None
        self._extra = None if len(data) + absent == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "files": [i0.to_dict() for i0 in self.files],
        }
        if self.index_id is not None:
            out["index_id"] = self.index_id
        if self.index_name is not None:
            out["index_name"] = self.index_name
        if self.title is not None:
            out["title"] = self.title
        if self._extra:
            out.update(self._extra)
        return out


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .import_file_descriptor import ImportFileDescriptor  # noqa: E402
