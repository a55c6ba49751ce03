# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateVideoRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateVideoRequest = itemgetter("title", "video_uri", "index_id", "source_connector_id")
_absent_of_CreateVideoRequest: dict[str, Any] = {"source_connector_id": None}


@record
class CreateVideoRequest(Model):
    """An object in Google Cloud Storage to import as media.

    Attributes:
        title: Title of the new media item. 1 to 255 characters.
        video_uri: URI of the object, as `gs://bucket/path`.
        index_id: Id of the index to import into.
        source_connector_id: Id of the connector that gives access to a private object. The connector needs the scope
            `import`. Omit it for public objects and for objects in the platform's own storage.
    """

    title: str
    video_uri: str
    index_id: str
    source_connector_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("title", "title", True, ("str",), False, None),
        ("video_uri", "video_uri", True, ("str",), False, None),
        ("index_id", "index_id", True, ("str",), False, None),
        ("source_connector_id", "source_connector_id", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        title: str,
        video_uri: str,
        index_id: str,
        source_connector_id: str | None = None,
    ) -> None:
        self._extra = None
        self.title = title
        self.video_uri = video_uri
        self.index_id = index_id
        self.source_connector_id = source_connector_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_CreateVideoRequest, **data}
        try:
            values = _values_of_CreateVideoRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateVideoRequest, **data}
            values = _values_of_CreateVideoRequest(data)
        self = new(cls)
        _title, _video_uri, _index_id, _source_connector_id = values
        self.title = _title if _title.__class__ is str else as_str(_title)
        self.video_uri = _video_uri if _video_uri.__class__ is str else as_str(_video_uri)
        self.index_id = _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.source_connector_id = (
            None
            if _source_connector_id is None
            else _source_connector_id
            if _source_connector_id.__class__ is str
            else as_str(_source_connector_id)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "title": self.title,
            "video_uri": self.video_uri,
            "index_id": self.index_id,
        }
        if self.source_connector_id is not None:
            out["source_connector_id"] = self.source_connector_id
        if self._extra:
            out.update(self._extra)
        return out
