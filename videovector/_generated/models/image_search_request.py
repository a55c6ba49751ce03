# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImageSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImageSearchRequest = itemgetter("image_data", "top_k", "run_ids", "index_ids")
_absent_of_ImageSearchRequest: dict[str, Any] = {"top_k": None, "run_ids": None, "index_ids": None}


@record
class ImageSearchRequest(Model):
    """A search by reference image.

    Attributes:
        image_data: The reference image (JPEG, PNG or WebP) in standard base64, without a `data:` prefix.
        top_k: Maximum number of hits to return. From 1 to 100. Default: 20.
        run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
        index_ids: Ids of the indexes to search instead of the one in the path.
    """

    image_data: str
    top_k: int
    run_ids: list[str] | None
    index_ids: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("image_data", "image_data", True, ("str",), False, None),
        ("top_k", "top_k", False, ("int",), False, 20),
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        image_data: str,
        top_k: int = 20,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.image_data = image_data
        self.top_k = top_k
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_ids = None if index_ids is None else [*index_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_ImageSearchRequest, **data}
        try:
            values = _values_of_ImageSearchRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImageSearchRequest, **data}
            values = _values_of_ImageSearchRequest(data)
        self = new(cls)
        _image_data, _top_k, _run_ids, _index_ids = values
        self.image_data = _image_data if _image_data.__class__ is str else as_str(_image_data)
        self.top_k = _top_k if _top_k.__class__ is int else 20 if _top_k is None else as_int(_top_k)
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "image_data": self.image_data,
        }
        out["top_k"] = self.top_k
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self._extra:
            out.update(self._extra)
        return out
