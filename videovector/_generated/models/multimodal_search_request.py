# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MultimodalSearchRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_int, as_str, read_list


@record
class MultimodalSearchRequest(Model):
    """A search by text and reference image together.

    At least one of `text_query` and `image_data` is needed. The two weights must add up to 1.

    Attributes:
        text_query: What to look for, in plain language.
        image_data: The reference image, JPEG, PNG or WebP, as standard base64 without a `data:` prefix.
        top_k: Most hits to return. From 1 to 100. Default: 20.
        text_weight: Weight of the text ranking. From 0 to 1. Default: 0.5.
        image_weight: Weight of the image ranking. From 0 to 1. Default: 0.5.
        search_fields: Paths of the fields the text query matches. Left out for all semantically indexed fields.
        run_ids: Only results of these runs. Left out for all runs.
        index_ids: Indexes to search instead of the one in the path.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "text_query" in data:
            value = data["text_query"]
            self.text_query = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.text_query = None
        if "image_data" in data:
            value = data["image_data"]
            self.image_data = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.image_data = None
        if "top_k" in data:
            value = data["top_k"]
            self.top_k = value if value.__class__ is int else 20 if value is None else as_int(value)
        else:
            absent += 1
            self.top_k = 20
        if "text_weight" in data:
            value = data["text_weight"]
            self.text_weight = value if value.__class__ is float else 0.5 if value is None else as_float(value)
        else:
            absent += 1
            self.text_weight = 0.5
        if "image_weight" in data:
            value = data["image_weight"]
            self.image_weight = value if value.__class__ is float else 0.5 if value is None else as_float(value)
        else:
            absent += 1
            self.image_weight = 0.5
        if "search_fields" in data:
            value = data["search_fields"]
            self.search_fields = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.search_fields = None
        if "run_ids" in data:
            value = data["run_ids"]
            self.run_ids = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.run_ids = None
        if "index_ids" in data:
            value = data["index_ids"]
            self.index_ids = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.index_ids = None
        self._extra = None if len(data) + absent == 8 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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
