# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateAttachmentsRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateAttachmentsRequest = itemgetter("files", "index_id", "index_name", "title")
_absent_of_CreateAttachmentsRequest: dict[str, Any] = {"index_id": None, "index_name": None, "title": None}


@record
class CreateAttachmentsRequest(Model):
    """Files to download and import.

    Give at most one of `index_id` and `index_name`.

    Attributes:
        files: The files to download; at least one.
        index_id: Id of the index to import into. Not together with `index_name`. If both are omitted, the media goes
            to the playground.
        index_name: Name of the index to import into; it is created if it does not exist. Not together with
            `index_id`. 1 to 255 characters.
        title: Title of the new media items. 1 to 255 characters.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_CreateAttachmentsRequest, **data}
        try:
            values = _values_of_CreateAttachmentsRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateAttachmentsRequest, **data}
            values = _values_of_CreateAttachmentsRequest(data)
        self = new(cls)
        _files, _index_id, _index_name, _title = values
        self.files = [*map(ImportFileDescriptor.read_dict, _files if _files.__class__ is list else as_list(_files))][:]
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.index_name = (
            None if _index_name is None else _index_name if _index_name.__class__ is str else as_str(_index_name)
        )
        self.title = None if _title is None else _title if _title.__class__ is str else as_str(_title)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .import_file_descriptor import ImportFileDescriptor  # noqa: E402
