# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunFailureOperationCounts: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunFailureOperationCounts = itemgetter(
    "field_extraction", "transcription", "image_embedding", "processing"
)
_absent_of_PromptRunFailureOperationCounts: dict[str, Any] = {
    "field_extraction": None,
    "transcription": None,
    "image_embedding": None,
    "processing": None,
}


@record
class PromptRunFailureOperationCounts(Model):
    """Number of failed segments per operation.

    Attributes:
        field_extraction: Number of failed field extractions. Default: 0.
        transcription: Number of failed transcriptions. Default: 0.
        image_embedding: Number of failed image embeddings. Default: 0.
        processing: Number of other failures in processing. Default: 0.
    """

    field_extraction: int
    transcription: int
    image_embedding: int
    processing: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("field_extraction", "field_extraction", False, ("int",), False, 0),
        ("transcription", "transcription", False, ("int",), False, 0),
        ("image_embedding", "image_embedding", False, ("int",), False, 0),
        ("processing", "processing", False, ("int",), False, 0),
    )

    def __init__(
        self,
        *,
        field_extraction: int = 0,
        transcription: int = 0,
        image_embedding: int = 0,
        processing: int = 0,
    ) -> None:
        self._extra = None
        self.field_extraction = field_extraction
        self.transcription = transcription
        self.image_embedding = image_embedding
        self.processing = processing

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_PromptRunFailureOperationCounts, **data}
        try:
            values = _values_of_PromptRunFailureOperationCounts(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunFailureOperationCounts, **data}
            values = _values_of_PromptRunFailureOperationCounts(data)
        self = new(cls)
        _field_extraction, _transcription, _image_embedding, _processing = values
        self.field_extraction = (
            _field_extraction
            if _field_extraction.__class__ is int
            else 0
            if _field_extraction is None
            else as_int(_field_extraction)
        )
        self.transcription = (
            _transcription
            if _transcription.__class__ is int
            else 0
            if _transcription is None
            else as_int(_transcription)
        )
        self.image_embedding = (
            _image_embedding
            if _image_embedding.__class__ is int
            else 0
            if _image_embedding is None
            else as_int(_image_embedding)
        )
        self.processing = (
            _processing if _processing.__class__ is int else 0 if _processing is None else as_int(_processing)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        out["field_extraction"] = self.field_extraction
        out["transcription"] = self.transcription
        out["image_embedding"] = self.image_embedding
        out["processing"] = self.processing
        if self._extra:
            out.update(self._extra)
        return out
