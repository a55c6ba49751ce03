# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MultimodalSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_int, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_MultimodalSearchRequest = itemgetter(
    "text_query", "image_data", "top_k", "text_weight", "image_weight", "search_fields", "run_ids", "index_ids"
)
_absent_of_MultimodalSearchRequest: dict[str, Any] = {
    "text_query": None,
    "image_data": None,
    "top_k": None,
    "text_weight": None,
    "image_weight": None,
    "search_fields": None,
    "run_ids": None,
    "index_ids": None,
}


@record
class MultimodalSearchRequest(Model):
    """A search by text and reference image.

    At least one of `text_query` and `image_data` is required. The two weights must add up to 1.

    Attributes:
        text_query: What to look for, in plain language. If omitted, only the image is searched.
        image_data: The reference image (JPEG, PNG or WebP) in standard base64, without a `data:` prefix. If omitted,
            only the text is searched.
        top_k: Maximum number of hits to return. From 1 to 100. Default: 20.
        text_weight: Weight of the text ranking. The two weights must add up to 1. From 0 to 1. Default: 0.5.
        image_weight: Weight of the image ranking. The two weights must add up to 1. From 0 to 1. Default: 0.5.
        search_fields: Paths of the fields that the text query searches. If omitted, all fields are searched that the
            prompt does not exclude from semantic search.
        run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
        index_ids: Ids of the indexes to search instead of the one in the path.
    """

    text_query: str | None
    image_data: str | None
    top_k: int
    text_weight: float
    image_weight: float
    search_fields: list[str] | None
    run_ids: list[str] | None
    index_ids: list[str] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("text_query", "text_query", False, ("str",), False, None),
        ("image_data", "image_data", False, ("str",), False, None),
        ("top_k", "top_k", False, ("int",), False, 20),
        ("text_weight", "text_weight", False, ("float",), False, 0.5),
        ("image_weight", "image_weight", False, ("float",), False, 0.5),
        ("search_fields", "search_fields", False, ("list", ("str",)), False, None),
        ("run_ids", "run_ids", False, ("list", ("str",)), False, None),
        ("index_ids", "index_ids", False, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        text_query: str | None = None,
        image_data: str | None = None,
        top_k: int = 20,
        text_weight: float = 0.5,
        image_weight: float = 0.5,
        search_fields: Sequence[str] | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
    ) -> None:
        self._extra = None
        self.text_query = text_query
        self.image_data = image_data
        self.top_k = top_k
        self.text_weight = text_weight
        self.image_weight = image_weight
        self.search_fields = None if search_fields is None else [*search_fields]
        self.run_ids = None if run_ids is None else [*run_ids]
        self.index_ids = None if index_ids is None else [*index_ids]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 8:
            data = {**_absent_of_MultimodalSearchRequest, **data}
        try:
            values = _values_of_MultimodalSearchRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_MultimodalSearchRequest, **data}
            values = _values_of_MultimodalSearchRequest(data)
        self = new(cls)
        _text_query, _image_data, _top_k, _text_weight, _image_weight, _search_fields, _run_ids, _index_ids = values
        self.text_query = (
            None if _text_query is None else _text_query if _text_query.__class__ is str else as_str(_text_query)
        )
        self.image_data = (
            None if _image_data is None else _image_data if _image_data.__class__ is str else as_str(_image_data)
        )
        self.top_k = _top_k if _top_k.__class__ is int else 20 if _top_k is None else as_int(_top_k)
        self.text_weight = (
            _text_weight if _text_weight.__class__ is float else 0.5 if _text_weight is None else as_float(_text_weight)
        )
        self.image_weight = (
            _image_weight
            if _image_weight.__class__ is float
            else 0.5
            if _image_weight is None
            else as_float(_image_weight)
        )
        self.search_fields = None if _search_fields is None else read_list(_search_fields, str, as_str)
        self.run_ids = None if _run_ids is None else read_list(_run_ids, str, as_str)
        self.index_ids = None if _index_ids is None else read_list(_index_ids, str, as_str)
        self._extra = None if len(data) == 8 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.text_query is not None:
            out["text_query"] = self.text_query
        if self.image_data is not None:
            out["image_data"] = self.image_data
        out["top_k"] = self.top_k
        out["text_weight"] = self.text_weight
        out["image_weight"] = self.image_weight
        if self.search_fields is not None:
            out["search_fields"] = [*self.search_fields]
        if self.run_ids is not None:
            out["run_ids"] = [*self.run_ids]
        if self.index_ids is not None:
            out["index_ids"] = [*self.index_ids]
        if self._extra:
            out.update(self._extra)
        return out
